using System.Globalization;
using Exchange.Api.Areas;
using Exchange.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

internal sealed class EmployersFile() : FilePart<FileEmployer>(50, "employers")
{
    protected override async Task<IReadOnlyList<FileEmployer>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var members = (await file.Db.EmployerMembers.AsNoTracking().ToListAsync(ct)).ToLookup(member => member.EmployerId, member => file.Key(member.PersonId));
        var vacancies = (await file.Db.Vacancies.AsNoTracking().ToListAsync(ct)).ToLookup(vacancy => vacancy.EmployerId);
        var employers = await file.Db.Employers.AsNoTracking().OrderBy(employer => employer.Code).ToListAsync(ct);
        foreach (var employer in employers)
        {
            file.Call(employer.Id, employer.Code);
            foreach (var (vacancy, i) in Ordered(vacancies[employer.Id]).Select((vacancy, i) => (vacancy, i)))
            {
                file.Call(vacancy.Id, string.Create(CultureInfo.InvariantCulture, $"{employer.Code}-{i + 1}"));
            }
        }

        return [.. employers.Select(employer => new FileEmployer
        {
            Code = employer.Code,
            Name = employer.Name,
            About = employer.About,
            ContactName = employer.ContactName,
            Contact = employer.Contact,
            Registered = FileTime.Of(employer.RegisteredAt),
            People = [.. members[employer.Id].Order(StringComparer.Ordinal)],
            State = employer.State,
            DecidedBy = file.Key(employer.DecidedById),
            Decided = FileTime.Of(employer.DecidedAt),
            Reason = employer.Reason,
            Vacancies = [.. Ordered(vacancies[employer.Id]).Select(vacancy => Said(vacancy, file.Key(vacancy.Id)))],
        })];
    }

    protected override void Read(FileEmployer said, FileReading file)
    {
        var employer = Employer.Register(said.Code, file.Time.At(said.Registered));
        employer.Describe(said.Name, said.About, said.ContactName, said.Contact);
        if (said.State == EmployerState.Approved)
        {
            employer.Approve(file.Person(said.DecidedBy), file.Time.At(said.Decided ?? said.Registered));
        }
        else if (said.State == EmployerState.Refused)
        {
            employer.Refuse(file.Person(said.DecidedBy), said.Reason ?? "", file.Time.At(said.Decided ?? said.Registered));
        }

        file.Db.Employers.Add(employer);
        file.Call(said.Code, employer);
        file.Db.EmployerMembers.AddRange(said.People.Select(person => EmployerMember.Join(employer.Id, file.Person(person), file.Time.At(said.Registered))));
        foreach (var job in said.Vacancies)
        {
            Read(employer, job, file);
        }
    }

    private static IEnumerable<Vacancy> Ordered(IEnumerable<Vacancy> vacancies) => vacancies.OrderBy(vacancy => vacancy.Title, StringComparer.Ordinal).ThenBy(vacancy => vacancy.ChangedAt);

    private static FileVacancy Said(Vacancy vacancy, string key) => new()
    {
        Key = key,
        Title = vacancy.Title,
        Tasks = vacancy.Tasks,
        PayText = vacancy.PayText,
        PayFrom = vacancy.PayFrom,
        PayTo = vacancy.PayTo,
        PayPer = vacancy.PayPer,
        Week = FileWeek.Write(vacancy.Week),
        HoursText = vacancy.HoursText,
        Place = vacancy.Place,
        Neighbourhood = vacancy.Neighbourhood,
        Remote = vacancy.Remote,
        Languages = vacancy.Languages,
        Skills = vacancy.Skills,
        TrainingGiven = vacancy.TrainingGiven,
        Seats = vacancy.Seats,
        Occupation = vacancy.Occupation,
        Written = FileTime.Of(vacancy.PublishedAt ?? vacancy.ChangedAt),

        // What counts of the opening is its last day, which follows from the day it was opened the last time.
        Opened = vacancy.OpenUntil is { } until ? FileTime.Of(until.AddDays(-Vacancy.OpenDays) == vacancy.PublishedAt!.Value.InKaunas().Date()
            ? vacancy.PublishedAt.Value
            : KaunasTime.At(until.AddDays(-Vacancy.OpenDays), new(12, 0))) : null,
        Closed = vacancy.State == VacancyState.Closed ? FileTime.Of(vacancy.ChangedAt) : null,
    };

    private static void Read(Employer employer, FileVacancy said, FileReading file)
    {
        var vacancy = Vacancy.Draft(
            employer.Id,
            new()
            {
                Title = said.Title,
                Tasks = said.Tasks,
                PayText = said.PayText,
                PayFrom = said.PayFrom,
                PayTo = said.PayTo,
                PayPer = said.PayPer,
                Week = FileWeek.Read(said.Week),
                HoursText = said.HoursText,
                Place = said.Place,
                Neighbourhood = said.Neighbourhood,
                Remote = said.Remote,
                Languages = said.Languages,
                Skills = said.Skills,
                TrainingGiven = said.TrainingGiven,
                Seats = said.Seats,
                Occupation = said.Occupation,
            },
            file.Time.At(said.Written));
        if (said.Opened is not null)
        {
            vacancy.Open(file.Time.Day(said.Opened), file.Time.At(said.Opened));
        }

        if (said.Closed is not null)
        {
            vacancy.Close(file.Time.At(said.Closed));
        }

        file.Db.Vacancies.Add(vacancy);
        file.Call(said.Key, vacancy);
    }
}
