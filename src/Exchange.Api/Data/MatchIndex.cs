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
internal sealed class MatchIndex(Vocabulary vocabulary, Neighbourhoods parts, TimeProvider clock)
{
    private Snapshot? latest;
    private Circle? circle;

    public async Task<Matcher> CurrentAsync(ExchangeDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.Journal.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Select(entry => (Guid?)entry.Id).FirstOrDefaultAsync(ct);
        if (latest is { } kept && kept.Last == last && now >= kept.From && now < kept.Until)
        {
            return kept.Matcher;
        }

        var made = await MakeAsync(db, last, now, ct);
        latest = made; // the last one made wins: either is true
        return made.Matcher;
    }

    /// <summary>The finder of rings on the same snapshot; its edges are found once for all readers.</summary>
    public async Task<RingFinder> RingsAsync(ExchangeDb db, CancellationToken ct)
    {
        var matcher = await CurrentAsync(db, ct);
        if (circle is { } kept && ReferenceEquals(kept.Matcher, matcher))
        {
            return kept.Finder;
        }

        var made = new Circle(matcher, new(matcher, Moment()));
        circle = made;
        return made.Finder;
    }

    public MatchMoment Moment() => new(clock.TodayInKaunas(), clock.GetUtcNow());

    private async Task<Snapshot> MakeAsync(ExchangeDb db, Guid? last, DateTimeOffset now, CancellationToken ct)
    {
        var profiles = await new ProfileReader(db, clock).AllAsync(ct);
        var listings = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => listing.State == ListingState.Active).ToListAsync(ct);
        var today = clock.TodayInKaunas();
        var vacancies = (await (
            from vacancy in db.Vacancies.AsNoTracking()
            join employer in db.Employers on vacancy.EmployerId equals employer.Id
            where vacancy.State == VacancyState.Open && employer.State == EmployerState.Approved
            select vacancy).ToListAsync(ct)).Where(vacancy => vacancy.IsOpenOn(today));
        var known = profiles.Select(person => person.Id).ToHashSet();
        var ownersWithout = listings.Select(listing => listing.OwnerId).Where(owner => !known.Contains(owner)).Distinct().ToList();
        var notAgain = await db.NotAgainAsync(now, ct);
        var blocks = (await db.Blocks.AsNoTracking().ToListAsync(ct)).Select(block => (Who: block.ByPersonId, Whom: block.PersonId))
            .Concat(notAgain.Select(pair => (Who: pair.One, Whom: pair.Other))).Concat(notAgain.Select(pair => (Who: pair.Other, Whom: pair.One)))
            .ToLookup(pair => pair.Who, pair => pair.Whom);
        var owners = (await db.People.AsNoTracking().Where(person => ownersWithout.Contains(person.Id) && person.LeftAt == null).ToListAsync(ct))
            .Select(person => WithoutAnketa(person, [.. blocks[person.Id]]));
        var matcher = new Matcher(vocabulary, parts, profiles.Concat(owners), listings.Select(listing => Of(listing, now)), vacancies.Select(vacancy => Of(vacancy, now)));
        var tomorrow = KaunasTime.At(clock.TodayInKaunas().AddDays(1), TimeOnly.MinValue);
        var until = listings.Select(listing => listing.EndsAt).OfType<DateTimeOffset>().Where(end => end > now).Append(tomorrow).Min();
        return new(matcher, last, now, until);
    }

    /// <summary>A person who has a listing but no anketa yet: the listing itself says when, where and in which language.</summary>
    private static MatchPerson WithoutAnketa(Person person, IReadOnlyCollection<Guid> blocked) => Profile.Of(person, null, null, blocked) with
    {
        Languages = [new(person.Language, LanguageLevel.B2)],
        Week = WeekTimes.AllDays,
    };

    internal static MatchListing Of(Listing listing, DateTimeOffset now) => new(listing.Id, listing.OwnerId, listing.Kind == ListingKind.Offer ? MatchKind.Offer : MatchKind.Need, listing.SkillCode)
    {
        Languages = listing.Languages,
        Week = listing.Week,
        Neighbourhood = listing.Neighbourhood,
        Meeting = listing.Mode,
        Open = listing.IsOpenAt(now),
        CapacityLeft = listing.Capacity,
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

    private sealed record Circle(Matcher Matcher, RingFinder Finder);

    private sealed record Snapshot(Matcher Matcher, Guid? Last, DateTimeOffset From, DateTimeOffset Until);
}
