using System.Globalization;
using System.Security.Cryptography;
using Exchange.Api.Areas;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.JobFairs;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Plans fairs again, with everybody who came.</summary>
internal sealed class JobFairsFile() : FilePart<FileFair>(60, "fairs")
{
    protected override async Task<IReadOnlyList<FileFair>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var stands = (await file.Db.Stands.AsNoTracking().Include(stand => stand.Brings).ToListAsync(ct)).ToLookup(stand => stand.FairId);
        var registrations = (await file.Db.FairRegistrations.AsNoTracking().ToListAsync(ct)).ToLookup(registration => registration.FairId);
        var consents = (await file.Db.CardConsents.AsNoTracking().ToListAsync(ct)).ToLookup(consent => (consent.FairId, consent.PersonId));
        var arrivals = (await file.Db.Arrivals.AsNoTracking().Where(arrival => arrival.UndoneAt == null).ToListAsync(ct)).ToLookup(arrival => arrival.RegistrationId);
        return [.. (await file.Db.JobFairs.AsNoTracking().OrderBy(fair => fair.Date).ThenBy(fair => fair.Title).ToListAsync(ct)).Select((fair, i) => new FileFair
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"fair-{i + 1}"),
            Title = fair.Title,
            About = fair.About,
            Date = FileTime.Of(fair.Date),
            Opens = fair.Opens,
            Closes = fair.Closes,
            Place = fair.Place,
            GetThere = fair.GetThere,
            EmployersFrom = FileTime.Of(fair.EmployersFrom),
            EmployersUntil = FileTime.Of(fair.EmployersUntil),
            ResidentsFrom = FileTime.Of(fair.ResidentsFrom),
            ResidentsUntil = FileTime.Of(fair.ResidentsUntil),

            // The last change of a public fair may be after the people came; what matters is that it was before the first of them.
            Planned = FileTime.Of(KaunasTime.At(Least(fair.EmployersFrom, fair.ResidentsFrom), new(0, 0))),
            Published = fair.State == FairState.Draft ? null : FileTime.Of(KaunasTime.At(Least(fair.EmployersFrom, fair.ResidentsFrom), new(0, 0))),
            Cancelled = fair.State == FairState.Cancelled ? FileTime.Of(fair.ChangedAt) : null,
            Stands = [.. stands[fair.Id].OrderBy(stand => file.Key(stand.EmployerId), StringComparer.Ordinal).Select(stand => new FileStand
            {
                Employer = file.Key(stand.EmployerId),
                Vacancies = [.. stand.Brings.Select(brought => file.Key(brought.VacancyId)).Order(StringComparer.Ordinal)],
                Asked = FileTime.Of(stand.AskedAt),
                State = stand.State,
                DecidedBy = file.Key(stand.DecidedById),
                Decided = FileTime.Of(stand.DecidedAt),
                Reason = stand.Reason,
            })],
            Registrations = [.. registrations[fair.Id].OrderBy(registration => registration.RegisteredAt).ThenBy(registration => file.Key(registration.PersonId), StringComparer.Ordinal)
                .Select(registration => Registration(registration, consents[(fair.Id, registration.PersonId)].MaxBy(consent => consent.GivenAt), arrivals[registration.Id].FirstOrDefault(), file))],
        })];
    }

    protected override void Read(FileFair said, FileReading file)
    {
        var fair = JobFair.Plan(
            new()
            {
                Title = said.Title,
                About = said.About,
                Date = file.Time.Day(said.Date),
                Opens = said.Opens,
                Closes = said.Closes,
                Place = said.Place,
                GetThere = said.GetThere,
                EmployersFrom = file.Time.Day(said.EmployersFrom),
                EmployersUntil = file.Time.Day(said.EmployersUntil),
                ResidentsFrom = file.Time.Day(said.ResidentsFrom),
                ResidentsUntil = file.Time.Day(said.ResidentsUntil),
            },
            file.Time.At(said.Planned));
        if (said.Published is not null)
        {
            fair.Publish(file.Time.Day(said.Published), file.Time.At(said.Published));
        }

        file.Db.JobFairs.Add(fair);
        file.Db.Stands.AddRange(said.Stands.Select(stand => Stand(fair, stand, file)));
        var numbers = new HashSet<int>();
        foreach (var registration in said.Registrations)
        {
            Registration(fair, registration, numbers, file);
        }

        if (said.Cancelled is not null)
        {
            fair.Cancel(file.Time.Day(said.Cancelled), file.Time.At(said.Cancelled));
        }
    }

    private static FileRegistration Registration(FairRegistration registration, CardConsent? consent, Arrival? arrival, FileWriting file) => new()
    {
        Person = file.Key(registration.PersonId),
        At = FileTime.Of(registration.RegisteredAt),
        Cancelled = FileTime.Of(registration.CancelledAt),
        ShowsCard = registration.CancelledAt is null ? FileTime.Of(consent?.GivenAt) : null,
        Withdrawn = registration.CancelledAt is null ? FileTime.Of(consent?.WithdrawnAt) : null,
        Came = FileTime.Of(arrival?.At),
        SeenBy = arrival is null ? null : file.Key(arrival.MarkedById),
    };

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Stand Stand(JobFair fair, FileStand said, FileReading file)
    {
        var stand = Domain.JobFairs.Stand.Ask(fair, file.Of<Employer>(said.Employer), said.Vacancies.Select(file.Of<Vacancy>), file.Time.At(said.Asked));
        if (said.State == StandState.Approved)
        {
            stand.Approve(file.Person(said.DecidedBy), file.Time.At(said.Decided ?? said.Asked));
        }
        else if (said.State == StandState.Refused)
        {
            stand.Refuse(file.Person(said.DecidedBy), said.Reason ?? "", file.Time.At(said.Decided ?? said.Asked));
        }

        return stand;
    }

    private static void Registration(JobFair fair, FileRegistration said, HashSet<int> numbers, FileReading file)
    {
        // Badges are made anew: a code that left the building in a file is no secret.
        int number;
        do
        {
            number = RandomNumberGenerator.GetInt32(1_000, 10_000);
        }
        while (!numbers.Add(number));

        var person = file.Of<Person>(said.Person);
        var registration = FairRegistration.Register(fair, person.Id, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), number, file.Time.Day(said.At), file.Time.At(said.At));
        file.Db.FairRegistrations.Add(registration);
        if (said.ShowsCard is { } shown)
        {
            var consent = CardConsent.Give(fair.Id, person.Id, person.Id, person.Language, file.Time.At(shown));
            if (said.Withdrawn is not null)
            {
                consent.Withdraw(file.Time.At(said.Withdrawn));
            }

            file.Db.CardConsents.Add(consent);
        }

        if (said.Came is { } came)
        {
            file.Db.Arrivals.Add(Arrival.Mark(fair, registration, file.Person(said.SeenBy), file.Time.Day(came), file.Time.At(came)));
        }

        if (said.Cancelled is not null)
        {
            registration.Cancel(file.Time.At(said.Cancelled));
        }
    }
}
