using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Appeals;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Ledger;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes a community down, in an order that does not change from one time to the next.</summary>
internal sealed class CommunityWriter(ExchangeDb db)
{
    private readonly Dictionary<Guid, string> people = [];
    private readonly Dictionary<Guid, string> listings = [];
    private readonly Dictionary<Guid, string> agreements = [];

    /// <exception cref="Refused"><c>communities.problems-open</c>: the file has no place for a problem that nobody has decided; <c>communities.none</c>.</exception>
    public async Task<CommunityFile> WriteAsync(CancellationToken ct)
    {
        if (await db.ProblemCases.AnyAsync(problem => ProblemReach.Open.Contains(problem.State), ct))
        {
            throw new Refused("communities.problems-open");
        }

        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new Refused("communities.none");
        return new()
        {
            Format = CommunityFile.CurrentFormat,
            Community = new()
            {
                Name = community.Name,
                Phone = community.Phone,
                Languages = community.Languages,
                SendsMail = community.SendsMail,
                Founded = FileTime.Of(community.FoundedAt),
            },
            People = await PeopleAsync(ct),
            Mandates = [.. (await db.Mandates.AsNoTracking().OrderBy(m => m.StartsAt).ThenBy(m => m.PersonId).ToListAsync(ct)).Select(m =>
                new FileMandate(people[m.WorkerId], people[m.PersonId], m.Consent, FileTime.Of(m.StartsAt), Months(m.StartsAt, m.EndsAt), FileTime.Of(m.WithdrawnAt), m.Scopes == MandateScope.All ? null : m.Scopes.Each())).OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.Person, StringComparer.Ordinal)],
            Blocks = [.. (await db.Blocks.AsNoTracking().ToListAsync(ct)).Select(b => new FileBlock(people[b.ByPersonId], people[b.PersonId], FileTime.Of(b.At))).OrderBy(b => b.At, StringComparer.Ordinal).ThenBy(b => b.By, StringComparer.Ordinal)],
            Listings = await ListingsAsync(ct),
            Employers = await EmployersAsync(ct),
            Fairs = await FairsAsync(ct),
            Agreements = await AgreementsAsync(ct),
            GroupExchanges = GroupWriter.Write(await db.GroupExchanges.AsNoTracking().Include(group => group.Places).Include(group => group.Steps).AsSplitQuery().ToListAsync(ct), people),
            Thanks = WorkersWordsWriter.Thanks(await db.Grants.AsNoTracking().ToListAsync(ct), people),
            Talks = WorkersWordsWriter.Talks(await db.Conversations.AsNoTracking().ToListAsync(ct), people, agreements),
            Appeals = WorkersWordsWriter.Appeals(await db.Appeals.AsNoTracking().ToListAsync(ct), people, listings, agreements, await db.Suspensions.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.At, ct)),
        };
    }

    private async Task<IReadOnlyList<FilePerson>> PeopleAsync(CancellationToken ct)
    {
        var rows = await db.People.AsNoTracking().OrderBy(person => person.MemberNumber).ToListAsync(ct);
        foreach (var person in rows)
        {
            people[person.Id] = person.MemberNumber.ToString(CultureInfo.InvariantCulture);
        }

        var roles = await db.Users.AsNoTracking().ToDictionaryAsync(login => login.Id, login => login.Roles, ct);
        var participants = await db.Participants.AsNoTracking().ToDictionaryAsync(participant => participant.PersonId, ct);
        var guardians = (await db.GuardianConsents.AsNoTracking().ToListAsync(ct)).ToLookup(consent => consent.PersonId);
        var limits = (await db.LimitChanges.AsNoTracking().ToListAsync(ct)).ToLookup(change => change.PersonId);
        var vettings = (await db.Vettings.AsNoTracking().ToListAsync(ct)).ToLookup(vetting => vetting.PersonId);
        var suspensions = (await db.Suspensions.AsNoTracking().ToListAsync(ct)).ToLookup(suspension => suspension.PersonId);
        var rests = await db.Postings.AsNoTracking().Include(posting => posting.Entries).Where(posting => posting.Kind == PostingKind.Closing).ToDictionaryAsync(posting => posting.CauseId, ct);
        var accounts = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.PersonId, ct);
        var rest = rests.Where(one => accounts[one.Key] is not null).ToDictionary(one => accounts[one.Key]!.Value, one => one.Value);
        var anketas = await db.Anketas.AsNoTracking().ToDictionaryAsync(anketa => anketa.PersonId, ct);
        return [.. rows.Select(person => new FilePerson
        {
            Key = people[person.Id],
            Number = person.MemberNumber,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Email = person.Email,
            Phone = person.Phone,
            Language = person.Language,
            Born = person.BirthDate is { } born ? FileTime.Of(born) : null,
            Protected = person.Protected,
            Joined = FileTime.Of(person.JoinedAt),
            Roles = [.. Enum.GetValues<Who>().Where(who => int.PopCount((int)who) == 1 && roles.GetValueOrDefault(person.Id).HasFlag(who))],
            Worker = participants.TryGetValue(person.Id, out var participant) ? people[participant.WorkerId] : null,
            Enrolled = FileTime.Of(participant?.EnrolledAt),
            Anketa = anketas.TryGetValue(person.Id, out var anketa) ? Anketa(anketa) : null,
            Guardians = WorkersWordsWriter.Guardians(guardians[person.Id], people),
            HourLimits = WorkersWordsWriter.Limits(limits[person.Id], people),
            Left = WorkersWordsWriter.Left(person, rest.GetValueOrDefault(person.Id), accounts, people),
            Vettings = WorkersWordsWriter.Vettings(vettings[person.Id], people),
            Suspensions = WorkersWordsWriter.Suspensions(suspensions[person.Id], people),
        })];
    }

    private static FileAnketa Anketa(Anketa anketa) => new()
    {
        Skills = anketa.Answers.Skills,
        Interests = anketa.Answers.Interests,
        Needs = anketa.Answers.Needs,
        Languages = anketa.Answers.Languages,
        Week = FileWeek.Write(anketa.Answers.Week),
        Neighbourhood = anketa.Answers.Neighbourhood,
        DistanceMetres = anketa.Answers.DistanceMetres,
        Mode = anketa.Answers.Mode,
        Limits = anketa.Answers.Limits,
        Told = FileTime.Of(anketa.StartedAt),

        // Answers that wait for the person's word again are a draft again.
        Approved = anketa.Waiting == AnketaSection.None ? FileTime.Of(anketa.ApprovedAt) : null,
    };

    private async Task<IReadOnlyList<FileListing>> ListingsAsync(CancellationToken ct)
    {
        var rows = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Include(listing => listing.Changes).ToListAsync(ct);
        var ordered = rows.OrderBy(listing => listing.BegunAt).ThenBy(listing => people[listing.OwnerId], StringComparer.Ordinal).ThenBy(listing => listing.Title, StringComparer.Ordinal).ToList();
        ordered.ForEach(listing => listings[listing.Id] = $"listing-{listings.Count + 1}");
        return [.. ordered.Select(listing => new FileListing
        {
            Key = listings[listing.Id],
            Owner = people[listing.OwnerId],
            Kind = listing.Kind,
            Skill = listing.SkillCode,
            Title = listing.Title,
            Text = listing.Text,
            Language = listing.Language,
            Languages = listing.Languages,
            Week = FileWeek.Write(listing.Week),
            Neighbourhood = listing.Neighbourhood,
            Mode = listing.Mode,
            Minutes = listing.Minutes,
            Capacity = listing.Capacity,
            Standing = listing.Standing,
            Begun = FileTime.Of(listing.BegunAt),
            Moves = [.. listing.Changes.OrderBy(change => change.Number).Select(change =>
                new FileMove(change.Move, FileTime.Of(change.At), change.By is { } by && by != listing.OwnerId && by != Guid.Empty ? people[by] : null, change.Reason))],
        })];
    }

    private async Task<IReadOnlyList<FileEmployer>> EmployersAsync(CancellationToken ct)
    {
        var members = (await db.EmployerMembers.AsNoTracking().ToListAsync(ct)).ToLookup(member => member.EmployerId, member => people[member.PersonId]);
        var vacancies = (await db.Vacancies.AsNoTracking().ToListAsync(ct)).ToLookup(vacancy => vacancy.EmployerId);
        return [.. (await db.Employers.AsNoTracking().OrderBy(employer => employer.Code).ToListAsync(ct)).Select(employer => new FileEmployer
        {
            Code = employer.Code,
            Name = employer.Name,
            About = employer.About,
            ContactName = employer.ContactName,
            Contact = employer.Contact,
            Registered = FileTime.Of(employer.RegisteredAt),
            People = [.. members[employer.Id].Order(StringComparer.Ordinal)],
            State = employer.State,
            DecidedBy = employer.DecidedById is { } by ? people[by] : null,
            Decided = FileTime.Of(employer.DecidedAt),
            Reason = employer.Reason,
            Vacancies = [.. Ordered(vacancies[employer.Id]).Select((vacancy, i) => VacancyWriter.Write(vacancy, KeyOf(employer.Code, i)))],
        })];
    }

    private static IEnumerable<Vacancy> Ordered(IEnumerable<Vacancy> vacancies) => vacancies.OrderBy(vacancy => vacancy.Title, StringComparer.Ordinal).ThenBy(vacancy => vacancy.ChangedAt);

    private static string KeyOf(string code, int i) => string.Create(CultureInfo.InvariantCulture, $"{code}-{i + 1}");

    private async Task<IReadOnlyList<FileFair>> FairsAsync(CancellationToken ct)
    {
        var employers = await db.Employers.AsNoTracking().ToDictionaryAsync(employer => employer.Id, employer => employer.Code, ct);
        var vacancies = (await db.Vacancies.AsNoTracking().ToListAsync(ct)).GroupBy(vacancy => vacancy.EmployerId)
            .SelectMany(own => Ordered(own).Select((vacancy, i) => (vacancy.Id, Key: KeyOf(employers[own.Key], i)))).ToDictionary(both => both.Id, both => both.Key);
        var stands = (await db.Stands.AsNoTracking().Include(stand => stand.Brings).ToListAsync(ct)).ToLookup(stand => stand.FairId);
        var registrations = (await db.FairRegistrations.AsNoTracking().ToListAsync(ct)).ToLookup(registration => registration.FairId);
        var consents = (await db.CardConsents.AsNoTracking().ToListAsync(ct)).ToLookup(consent => (consent.FairId, consent.PersonId));
        var arrivals = (await db.Arrivals.AsNoTracking().Where(arrival => arrival.UndoneAt == null).ToListAsync(ct)).ToLookup(arrival => arrival.RegistrationId);
        return [.. (await db.JobFairs.AsNoTracking().OrderBy(fair => fair.Date).ThenBy(fair => fair.Title).ToListAsync(ct)).Select((fair, i) => new FileFair
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
            Stands = [.. stands[fair.Id].OrderBy(stand => employers[stand.EmployerId], StringComparer.Ordinal).Select(stand => new FileStand
            {
                Employer = employers[stand.EmployerId],
                Vacancies = [.. stand.Brings.Select(brought => vacancies[brought.VacancyId]).Order(StringComparer.Ordinal)],
                Asked = FileTime.Of(stand.AskedAt),
                State = stand.State,
                DecidedBy = stand.DecidedById is { } by ? people[by] : null,
                Decided = FileTime.Of(stand.DecidedAt),
                Reason = stand.Reason,
            })],
            Registrations = [.. registrations[fair.Id].OrderBy(registration => registration.RegisteredAt).ThenBy(registration => people[registration.PersonId], StringComparer.Ordinal)
                .Select(registration => Registration(registration, consents[(fair.Id, registration.PersonId)].MaxBy(consent => consent.GivenAt), arrivals[registration.Id].FirstOrDefault()))],
        })];
    }

    private FileRegistration Registration(FairRegistration registration, CardConsent? consent, Arrival? arrival) => new()
    {
        Person = people[registration.PersonId],
        At = FileTime.Of(registration.RegisteredAt),
        Cancelled = FileTime.Of(registration.CancelledAt),
        ShowsCard = registration.CancelledAt is null ? FileTime.Of(consent?.GivenAt) : null,
        Withdrawn = registration.CancelledAt is null ? FileTime.Of(consent?.WithdrawnAt) : null,
        Came = FileTime.Of(arrival?.At),
        SeenBy = arrival is null ? null : people[arrival.MarkedById],
    };

    private async Task<IReadOnlyList<FileAgreement>> AgreementsAsync(CancellationToken ct)
    {
        var spokenOf = (await db.Conversations.Select(talk => talk.AgreementId).ToListAsync(ct))
            .Concat(await db.Appeals.Where(appeal => appeal.Kind == AppealKind.AgreementRefused).Select(appeal => appeal.TargetId).ToListAsync(ct));
        foreach (var agreement in spokenOf)
        {
            agreements[agreement] = "";
        }

        var booked = (await db.Postings.AsNoTracking().Include(posting => posting.Entries).Where(posting => posting.Kind == PostingKind.Exchange || posting.AboutId != null).ToListAsync(ct))
            .ToLookup(posting => posting.AboutId ?? posting.CauseId);
        return AgreementWriter.Write(await db.Agreements.AsNoTracking().Include(agreement => agreement.Steps).ToListAsync(ct), booked, people, listings, agreements);
    }

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;

    private static int Months(DateTimeOffset from, DateTimeOffset until) => ((until.Year - from.Year) * 12) + until.Month - from.Month;
}
