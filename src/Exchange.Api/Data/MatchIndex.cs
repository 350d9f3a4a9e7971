using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Rings;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>One matcher for all readers, made anew when the journal has grown, a day has begun or a listing has run out.</summary>
internal sealed class MatchIndex(Vocabulary vocabulary, Neighbourhoods parts, TimeProvider clock) : IRemembers
{
    private Snapshot? latest;
    private Circle? circle;
    private Chosen? chosen;

    public async Task<Matcher> CurrentAsync(ExchangeDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await LastAsync(db, ct);
        if (latest is { } kept && kept.Last == last && now >= kept.From && now < kept.Until)
        {
            return kept.Matcher;
        }

        var made = await MakeAsync(db, last, now, ct);
        latest = made; // the last one made wins: either is true
        return made.Matcher;
    }

    /// <summary>What grows with every change: the newest instant of the journal, and how many entries it has.</summary>
    private static async Task<(DateTimeOffset At, int Entries)?> LastAsync(ExchangeDb db, CancellationToken ct) =>
        await db.Journal.MaxAsync(entry => (DateTimeOffset?)entry.At, ct) is { } at ? (at, await db.Journal.CountAsync(entry => entry.At == at, ct)) : null;

    /// <summary>The finder of rings on the same snapshot; its edges are found once for all readers.</summary>
    public async Task<RingFinder> RingsAsync(ExchangeDb db, CancellationToken ct)
    {
        var matcher = await CurrentAsync(db, ct);
        var options = await OptionsAsync(db, matcher, ct);
        if (circle is { } kept && ReferenceEquals(kept.Matcher, matcher) && kept.LeftOut.SetEquals(options.LeftOut))
        {
            return kept.Finder;
        }

        var made = new Circle(matcher, options.LeftOut, new(matcher, Moment(), options));
        circle = made;
        return made.Finder;
    }

    /// <summary>The best rings that can all go ahead together, found once for all readers of the snapshot.</summary>
    public async Task<RingsChosen> ChosenAsync(ExchangeDb db, CancellationToken ct)
    {
        var finder = await RingsAsync(db, ct);
        if (chosen is { } kept && ReferenceEquals(kept.Finder, finder))
        {
            return kept.Rings;
        }

        var found = finder.All();
        var choice = RingChoice.Choose(found.Fitting.Concat(found.ForWorker), new() { Width = ChoiceWidth });
        var made = new RingsChosen(choice.Rings, found.StoppedEarly, choice.ProvenOptimal);
        chosen = new(finder, made);
        return made;
    }

    /// <summary>The finder for an open place of one ring: its own people are in it, those of other rings are not, nor whoever was asked before (R9).</summary>
    public async Task<RingFinder> RingsForAsync(ExchangeDb db, Ring ring, CancellationToken ct)
    {
        var matcher = await CurrentAsync(db, ct);
        var own = ring.Current.Select(promise => promise.GiverId).ToHashSet();
        var options = await OptionsAsync(db, matcher, ct);
        var leftOut = options.LeftOut.Concat(ring.Promises.Select(promise => promise.GiverId)).Where(person => !own.Contains(person)).ToHashSet();
        return new(matcher, Moment(), options with { LeftOut = leftOut });
    }

    /// <summary>A few people, their offers and some of their needs as they stand now: for a last look inside a change (R3).</summary>
    public async Task<Matcher> OfAsync(ExchangeDb db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> needs, CancellationToken ct)
    {
        var listings = await db.Listings.AsNoTracking().IgnoreAutoIncludes()
            .Where(listing => listing.State == ListingState.Active && people.Contains(listing.OwnerId) && (listing.Kind == ListingKind.Offer || needs.Contains(listing.Id))).ToListAsync(ct);
        return await MatcherAsync(db, listings, [], clock.GetUtcNow(), people, ct);
    }

    /// <summary>Whoever is in an open ring is not asked now (R4); whoever was never helped comes first where rings are equal.</summary>
    private static async Task<RingOptions> OptionsAsync(ExchangeDb db, Matcher matcher, CancellationToken ct)
    {
        var helped = await db.Agreements.Where(agreement => agreement.State == AgreementState.Completed).Select(agreement => agreement.ReceiverId).Distinct().ToListAsync(ct);
        return new()
        {
            LeftOut = (await db.RingPlaces.Select(place => place.PersonId).ToListAsync(ct)).ToHashSet(),
            NeverHelped = matcher.PeopleIds.Except(helped).ToHashSet(),
        };
    }

    public void Forget() => (latest, circle, chosen) = (null, null, null);

    public MatchMoment Moment() => new(clock.TodayInKaunas(), clock.GetUtcNow());

    private async Task<Snapshot> MakeAsync(ExchangeDb db, (DateTimeOffset At, int Entries)? last, DateTimeOffset now, CancellationToken ct)
    {
        var listings = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => listing.State == ListingState.Active).ToListAsync(ct);
        var today = clock.TodayInKaunas();
        var vacancies = (await (
            from vacancy in db.Vacancies.AsNoTracking()
            join employer in db.Employers on vacancy.EmployerId equals employer.Id
            where vacancy.State == VacancyState.Open && employer.State == EmployerState.Approved
            select vacancy).ToListAsync(ct)).Where(vacancy => vacancy.IsOpenOn(today));
        var matcher = await MatcherAsync(db, listings, vacancies, now, null, ct);
        var tomorrow = KaunasTime.At(clock.TodayInKaunas().AddDays(1), TimeOnly.MinValue);
        var until = listings.Select(listing => listing.EndsAt).OfType<DateTimeOffset>().Where(end => end > now).Append(tomorrow).Min();
        return new(matcher, last, now, until);
    }

    private async Task<Matcher> MatcherAsync(ExchangeDb db, IReadOnlyList<Listing> listings, IEnumerable<Vacancy> vacancies, DateTimeOffset now, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var profiles = await new ProfileReader(db, clock).AllAsync(ct, only);
        var known = profiles.Select(person => person.Id).ToHashSet();
        var ownersWithout = listings.Select(listing => listing.OwnerId).Where(owner => !known.Contains(owner)).Distinct().ToList();
        var notAgain = await db.NotAgainAsync(now, ct);
        var blocks = (await db.Blocks.AsNoTracking().ToListAsync(ct)).Select(block => (Who: block.ByPersonId, Whom: block.PersonId))
            .Concat(notAgain.Select(pair => (Who: pair.One, Whom: pair.Other))).Concat(notAgain.Select(pair => (Who: pair.Other, Whom: pair.One)))
            .ToLookup(pair => pair.Who, pair => pair.Whom);
        var owners = (await db.People.AsNoTracking().Where(person => ownersWithout.Contains(person.Id) && person.LeftAt == null).ToListAsync(ct))
            .Select(person => WithoutQuestionnaire(person, [.. blocks[person.Id]]));
        var taken = await db.TakenAsync(clock.MondayInKaunas(), ct);
        return new(vocabulary, parts, profiles.Concat(owners), listings.Select(listing => Of(listing, now, taken(listing))), vacancies.Select(vacancy => Of(vacancy, now)));
    }

    /// <summary>A person who has a listing but no questionnaire yet: the listing itself says when, where and in which language.</summary>
    private static MatchPerson WithoutQuestionnaire(Person person, IReadOnlyCollection<Guid> blocked) => Profile.Of(person, null, null, blocked) with
    {
        Languages = [new(person.Language, LanguageLevel.B2)],
        Week = WeekTimes.AllDays,
    };

    internal static MatchListing Of(Listing listing, DateTimeOffset now, int taken = 0) => new(listing.Id, listing.OwnerId, listing.Kind == ListingKind.Offer ? MatchKind.Offer : MatchKind.Need, listing.SkillCode)
    {
        Languages = listing.Languages,
        Week = listing.Week,
        Neighbourhood = listing.Neighbourhood,
        Meeting = listing.Mode,
        Open = listing.IsOpenAt(now),
        CapacityLeft = Math.Max(0, listing.Capacity - taken),
        PublishedAt = listing.PublishedAt ?? now,
    };

    private static MatchVacancy Of(Vacancy vacancy, DateTimeOffset now) => new(vacancy.Id)
    {
        Skills = vacancy.Skills,
        Languages = vacancy.Languages,
        Week = vacancy.Week.IsEmpty ? WeekTimes.AllDays : vacancy.Week,
        Neighbourhood = vacancy.Neighbourhood,
        RemotePossible = vacancy.Remote,
        SeatsLeft = vacancy.Seats,
        PublishedAt = vacancy.PublishedAt ?? now,
    };

    // A page is waited for: the full width takes seconds.
    private const int ChoiceWidth = 300;

    private sealed record Chosen(RingFinder Finder, RingsChosen Rings);

    private sealed record Circle(Matcher Matcher, IReadOnlySet<Guid> LeftOut, RingFinder Finder);

    private sealed record Snapshot(Matcher Matcher, (DateTimeOffset At, int Entries)? Last, DateTimeOffset From, DateTimeOffset Until);
}

/// <summary>Rings that share nobody.</summary>
/// <param name="Rings">Best first.</param>
/// <param name="StoppedEarly">There may be rings that were not looked for (R11).</param>
/// <param name="ProvenBest">No other choice of what was found is worth more.</param>
internal sealed record RingsChosen(IReadOnlyList<FoundRing> Rings, bool StoppedEarly, bool ProvenBest);
