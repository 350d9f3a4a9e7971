using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Domain.JobFairs;

namespace Exchange.Api.Features.Communities;

/// <summary>Plans the fairs of a file again, with everybody who came.</summary>
internal sealed class FairReplay(ExchangeDb db)
{
    public void Read(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.Fairs)
        {
            var fair = JobFair.Plan(
                new()
                {
                    Title = said.Title,
                    About = said.About,
                    Date = time.Day(said.Date),
                    Opens = said.Opens,
                    Closes = said.Closes,
                    Place = said.Place,
                    GetThere = said.GetThere,
                    EmployersFrom = time.Day(said.EmployersFrom),
                    EmployersUntil = time.Day(said.EmployersUntil),
                    ResidentsFrom = time.Day(said.ResidentsFrom),
                    ResidentsUntil = time.Day(said.ResidentsUntil),
                },
                time.At(said.Planned));
            if (said.Published is not null)
            {
                fair.Publish(time.Day(said.Published), time.At(said.Published));
            }

            db.JobFairs.Add(fair);
            db.Stands.AddRange(said.Stands.Select(stand => Stand(fair, stand, time, keys)));
            var numbers = new HashSet<int>();
            foreach (var registration in said.Registrations)
            {
                Registration(fair, registration, numbers, time, keys);
            }

            if (said.Cancelled is not null)
            {
                fair.Cancel(time.Day(said.Cancelled), time.At(said.Cancelled));
            }
        }
    }

    private static Stand Stand(JobFair fair, FileStand said, FileTime time, Keys keys)
    {
        var stand = Domain.JobFairs.Stand.Ask(fair, keys.Employer(said.Employer), said.Vacancies.Select(keys.Vacancy), time.At(said.Asked));
        if (said.State == StandState.Approved)
        {
            stand.Approve(keys.Person(said.DecidedBy).Id, time.At(said.Decided ?? said.Asked));
        }
        else if (said.State == StandState.Refused)
        {
            stand.Refuse(keys.Person(said.DecidedBy).Id, said.Reason ?? "", time.At(said.Decided ?? said.Asked));
        }

        return stand;
    }

    private void Registration(JobFair fair, FileRegistration said, HashSet<int> numbers, FileTime time, Keys keys)
    {
        // Badges are made anew: a code that left the building in a file is no secret.
        int number;
        do
        {
            number = RandomNumberGenerator.GetInt32(1_000, 10_000);
        }
        while (!numbers.Add(number));

        var person = keys.Person(said.Person);
        var registration = FairRegistration.Register(fair, person.Id, CommunityReader.NewSecret().ToLowerInvariant(), number, time.Day(said.At), time.At(said.At));
        db.FairRegistrations.Add(registration);
        if (said.ShowsCard is { } shown)
        {
            var consent = CardConsent.Give(fair.Id, person.Id, person.Id, person.Language, time.At(shown));
            if (said.Withdrawn is not null)
            {
                consent.Withdraw(time.At(said.Withdrawn));
            }

            db.CardConsents.Add(consent);
        }

        if (said.Came is { } came)
        {
            db.Arrivals.Add(Arrival.Mark(fair, registration, keys.Person(said.SeenBy).Id, time.Day(came), time.At(came)));
        }

        if (said.Cancelled is not null)
        {
            registration.Cancel(time.At(said.Cancelled));
        }
    }
}
