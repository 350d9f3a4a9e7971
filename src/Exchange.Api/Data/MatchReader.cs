using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Reads what matching knows: of everybody and everything, or of some alone. Which rows it reads stands in <see cref="MatchChanges"/>; a test compares.</summary>
internal sealed class MatchReader(ExchangeDb db, TimeProvider clock)
{
    private IQueryable<Listing> Active => db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => listing.State == ListingState.Active);

    /// <summary>What stands now.</summary>
    /// <param name="only">Only these people, listings and vacancies, and the vacancies of these employers; null for all.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<MatchRows> ReadAsync(IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var listings = only is null ? Active : Active.Where(listing => only.Contains(listing.Id));
        return new(await PeopleAsync(only, ct), await ListingsAsync(listings, only, ct), await VacanciesAsync(only, ct));
    }

    /// <summary>A few people, their offers and some of their needs.</summary>
    public async Task<MatchRows> ReadAsync(IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> needs, CancellationToken ct)
    {
        var listings = Active.Where(listing => people.Contains(listing.OwnerId) && (listing.Kind == ListingKind.Offer || needs.Contains(listing.Id)));
        return new(await PeopleAsync(people, ct), await ListingsAsync(listings, null, ct), []);
    }

    /// <summary>Ids of all that these concern: with employers their vacancies, which may be none any more.</summary>
    public async Task<HashSet<Guid>> ConcernedAsync(IReadOnlyCollection<Guid> changed, CancellationToken ct) =>
        [.. changed, .. await db.Vacancies.Where(vacancy => changed.Contains(vacancy.EmployerId)).Select(vacancy => vacancy.Id).ToListAsync(ct)];

    /// <summary>Ids of what time alone has changed between two moments.</summary>
    public async Task<IReadOnlyCollection<Guid>> ChangedByTimeAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var ended = await Active.Where(listing => listing.EndsAt >= from && listing.EndsAt < to).Select(listing => listing.Id).ToListAsync(ct);
        var shown = await db.Reviews.Where(review => !review.WouldAgain && review.ShownFrom >= from && review.ShownFrom < to).Select(review => new { review.ById, review.AboutId }).ToListAsync(ct);
        var changed = ended.Concat(shown.SelectMany(review => new[] { review.ById, review.AboutId })).ToList();
        var (first, last) = (from.InKaunas().Date(), to.InKaunas().Date());
        if (first == last)
        {
            return changed;
        }

        changed.AddRange(await db.Suspensions.Where(one => one.LiftedAt == null && one.EndsOn > first && one.EndsOn <= last).Select(one => one.PersonId).ToListAsync(ct));
        changed.AddRange(await db.Vacancies.Where(vacancy => vacancy.OpenUntil >= first && vacancy.OpenUntil < last).Select(vacancy => vacancy.Id).ToListAsync(ct));
        var (monday, next) = (KaunasTime.MondayOf(first), KaunasTime.MondayOf(last));
        if (monday != next)
        {
            // A standing offer counts by the week, and what was taken in the last is free again.
            var taken = await db.Agreements.Where(agreement => agreement.BegunAt >= monday && agreement.BegunAt < next).Select(agreement => new { agreement.OfferId, agreement.NeedId }).ToListAsync(ct);
            changed.AddRange(taken.SelectMany(agreement => new[] { agreement.OfferId, agreement.NeedId }).OfType<Guid>());
        }

        return changed;
    }

    /// <summary>Last instant until which time alone changes nothing.</summary>
    public async Task<DateTimeOffset> StandsThroughAsync(DateTimeOffset now, CancellationToken ct)
    {
        var midnight = KaunasTime.At(now.InKaunas().Date().AddDays(1), TimeOnly.MinValue).AddTicks(-1);
        var ends = await Active.Where(listing => listing.EndsAt >= now).MinAsync(listing => listing.EndsAt, ct);
        var shown = await db.Reviews.Where(review => !review.WouldAgain && review.ShownFrom >= now).MinAsync(review => (DateTimeOffset?)review.ShownFrom, ct);
        return new[] { midnight, ends ?? midnight, shown ?? midnight }.Min();
    }

    public static MatchListing Of(Listing listing, DateTimeOffset now, int taken = 0) => new(listing.Id, listing.OwnerId, listing.Kind == ListingKind.Offer ? MatchKind.Offer : MatchKind.Need, listing.SkillCode)
    {
        Languages = listing.Languages,
        Week = listing.Week,
        Neighbourhood = listing.Neighbourhood,
        Meeting = listing.Mode,
        Open = listing.IsOpenAt(now),
        CapacityLeft = Math.Max(0, listing.Capacity - taken),
        PublishedAt = listing.PublishedAt ?? now,
    };

    /// <summary>Whoever has answers they stand by, and whoever has a listing but no such answers yet.</summary>
    private async Task<IReadOnlyList<MatchPerson>> PeopleAsync(IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var profiles = new ProfileReader(db, clock);
        var told = await profiles.AllAsync(ct, only);
        var away = db.Suspensions.HoldingOn(clock.TodayInKaunas());
        var people = only is null ? db.People : db.People.Where(person => only.Contains(person.Id));
        var others = await people.AsNoTracking().Where(person => person.LeftAt == null
            && !db.Questionnaires.Any(questionnaire => questionnaire.PersonId == person.Id && questionnaire.Approved != null)
            && !away.Any(one => one.PersonId == person.Id)
            && Active.Any(listing => listing.OwnerId == person.Id)).ToListAsync(ct);
        var apart = await profiles.ApartAsync(only, ct);
        var known = told.Select(person => person.Id).ToHashSet(); // somebody may write between two questions
        return [.. told, .. others.Where(person => !known.Contains(person.Id)).Select(person => WithoutQuestionnaire(person, apart))];
    }

    private async Task<IReadOnlyList<MatchListing>> ListingsAsync(IQueryable<Listing> wanted, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await db.TakenAsync(clock.MondayInKaunas(), ct, only);
        return (await wanted.ToListAsync(ct)).ConvertAll(listing => Of(listing, now, taken(listing)));
    }

    private async Task<IReadOnlyList<MatchVacancy>> VacanciesAsync(IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInKaunas());
        var vacancies = await (
            from vacancy in db.Vacancies.AsNoTracking()
            join employer in db.Employers on vacancy.EmployerId equals employer.Id
            where vacancy.State == VacancyState.Open && vacancy.OpenUntil >= today && employer.State == EmployerState.Approved && (only == null || only.Contains(vacancy.Id))
            select vacancy).ToListAsync(ct);
        return vacancies.ConvertAll(vacancy => Of(vacancy, now));
    }

    /// <summary>The listing itself says when, where and in which language.</summary>
    private static MatchPerson WithoutQuestionnaire(Person person, ILookup<Guid, Guid> apart) => Profile.Of(person, null, null, [.. apart[person.Id].Distinct()]) with
    {
        Languages = [new(person.Language, LanguageLevel.B2)],
        Week = WeekTimes.AllDays,
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
}

/// <summary>What a matcher is made of.</summary>
internal sealed record MatchRows(IReadOnlyList<MatchPerson> People, IReadOnlyList<MatchListing> Listings, IReadOnlyList<MatchVacancy> Vacancies);
