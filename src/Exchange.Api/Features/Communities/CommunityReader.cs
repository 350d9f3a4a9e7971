using System.Globalization;
using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Language;
using Exchange.Domain.Participants;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>Makes a community of a file in an empty database, by the verbs of the domain: what a rule refuses, no file can say.</summary>
internal sealed class CommunityReader(ExchangeDb db, AnketaRules rules, ListingReplay listings, TimeProvider clock)
{
    /// <exception cref="Refused"><c>communities.not-empty</c>; <c>communities.key-unknown</c>; what the domain refuses.</exception>
    public async Task ReadAsync(CommunityFile file, bool demo, CancellationToken ct)
    {
        if (await db.Communities.AnyAsync(ct) || await db.People.AnyAsync(ct))
        {
            throw new Refused("communities.not-empty");
        }

        var now = clock.GetUtcNow();
        var time = new FileTime(now);
        var keys = new Keys();
        db.ChangeTracker.AutoDetectChangesEnabled = false; // thousands of new rows, none of them changed later but by us
        db.Communities.Add(new()
        {
            Name = file.Community.Name,
            Phone = file.Community.Phone,
            Languages = file.Community.Languages,
            SendsMail = file.Community.SendsMail,
            FoundedAt = time.At(file.Community.Founded),
            IsDemo = demo,
        });
        People(file, time, keys);
        Employers(file, time, keys);
        new FairReplay(db).Read(file, time, keys);
        await SaveAsync(ct);
        listings.Read(file, time, keys);
        await SaveAsync(ct);
        var hours = new HoursReplay(db);
        var words = new WorkersWordsReplay(db, hours);
        words.OfPeople(file, time, keys);
        new AgreementReplay(hours).Read(file, time, keys);
        new GroupReplay(hours).Read(file, time, keys);
        await hours.RunAsync(SaveAsync, ct);
        words.OfWhatTheyDid(file, time, keys);
        await SaveAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }

    private void People(CommunityFile file, FileTime time, Keys keys)
    {
        var number = Math.Max(Joining.FirstNumber - 1, file.People.Max(person => person.Number) ?? 0);
        foreach (var said in file.People)
        {
            var person = Person.Join(said.Number ?? ++number, said.FirstName, said.LastName, said.Language, time.At(said.Joined));
            var phone = said.Phone is null ? null : PhoneNumber.TryNormalise(said.Phone, out var normal) ? normal : throw new Refused("communities.phone-wrong", said.Phone);
            person.ReachBy(said.Email?.ToLowerInvariant(), phone);
            person.BornOn(said.Born is null ? null : time.Day(said.Born));
            person.Protect(said.Protected);
            keys.People.Add(said.Key, person);
            db.People.Add(person);
            if (said.Roles.Count > 0)
            {
                var name = person.MemberNumber.ToString(CultureInfo.InvariantCulture);
                db.Users.Add(new() { Id = person.Id, UserName = name, NormalizedUserName = name, Roles = said.Roles.Aggregate(Who.None, (all, one) => all | one), SecurityStamp = NewSecret(), LockoutEnabled = true });
            }
        }

        foreach (var said in file.People)
        {
            var person = keys.Person(said.Key);
            if (said.Worker is { } worker)
            {
                db.Participants.Add(Participant.Enrol(person.Id, keys.Person(worker).Id, time.At(said.Enrolled ?? said.Joined)));
            }

            if (said.Anketa is { } anketa)
            {
                Anketa(person, anketa, said.Worker is { } by ? keys.Person(by).Id : person.Id, time);
            }
        }

        foreach (var said in file.Mandates)
        {
            var mandate = Mandate.Give(keys.Person(said.Worker).Id, keys.Person(said.Person).Id, said.Consent, time.At(said.From), said.Months, said.Scopes?.Together() ?? MandateScope.All);
            if (said.Withdrawn is not null)
            {
                mandate.Withdraw(time.At(said.Withdrawn));
            }

            db.Mandates.Add(mandate);
        }

        db.Blocks.AddRange(file.Blocks.Select(said => Block.Put(keys.Person(said.By).Id, keys.Person(said.Person).Id, time.At(said.At))));
    }

    private void Anketa(Person person, FileAnketa said, Guid by, FileTime time)
    {
        var anketa = Domain.Questionnaires.Anketa.Begin(person.Id, time.At(said.Told));
        anketa.Tell(
            AnketaSection.All,
            new()
            {
                Skills = said.Skills,
                Interests = said.Interests,
                Needs = said.Needs,
                Languages = said.Languages,
                Week = FileWeek.Read(said.Week),
                Neighbourhood = said.Neighbourhood,
                DistanceMetres = said.DistanceMetres,
                Mode = said.Mode,
                Limits = said.Limits,
            },
            by,
            time.At(said.Told),
            rules);
        db.Anketas.Add(anketa);
        if (said.Approved is not null)
        {
            db.AnketaApprovals.Add(anketa.Approve(time.At(said.Approved)));
        }
    }

    private void Employers(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.Employers)
        {
            var employer = Employer.Register(said.Code, time.At(said.Registered));
            employer.Describe(said.Name, said.About, said.ContactName, said.Contact);
            if (said.State == EmployerState.Approved)
            {
                employer.Approve(keys.Person(said.DecidedBy).Id, time.At(said.Decided ?? said.Registered));
            }
            else if (said.State == EmployerState.Refused)
            {
                employer.Refuse(keys.Person(said.DecidedBy).Id, said.Reason ?? "", time.At(said.Decided ?? said.Registered));
            }

            db.Employers.Add(employer);
            keys.Employers.Add(said.Code, employer);
            db.EmployerMembers.AddRange(said.People.Select(person => EmployerMember.Join(employer.Id, keys.Person(person).Id, time.At(said.Registered))));
            foreach (var job in said.Vacancies)
            {
                Vacancy(employer, job, time, keys);
            }
        }
    }

    private void Vacancy(Employer employer, FileVacancy said, FileTime time, Keys keys)
    {
        var vacancy = Domain.Employers.Vacancy.Draft(
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
            time.At(said.Written));
        if (said.Opened is not null)
        {
            vacancy.Open(time.Day(said.Opened), time.At(said.Opened));
        }

        if (said.Closed is not null)
        {
            vacancy.Close(time.At(said.Closed));
        }

        db.Vacancies.Add(vacancy);
        keys.Vacancies.Add(said.Key, vacancy);
    }

    /// <summary>A random text of 32 hexadecimal digits.</summary>
    internal static string NewSecret() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
