using Exchange.Domain.Matching;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Reads people as matching sees them.</summary>
internal sealed class ProfileReader(ExchangeDb db, TimeProvider clock)
{
    /// <summary>One person for their own list, or their worker's: by the latest answers, approved or not. Null when there is no such member.</summary>
    public async Task<MatchPerson?> OfAsync(Guid personId, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.LeftAt == null, ct);
        var questionnaire = await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId, ct);
        return person is null ? null : Profile.Of(person, questionnaire?.Answers, questionnaire?.ApprovedAt, await BlockedAsync(personId, ct)) with
        {
            GuardianConsentUntil = LastDay(await db.GuardianDaysAsync(personId, ct), personId),
        };
    }

    /// <summary>Everybody whom others may meet, by the answers they stand by; ordered by id.</summary>
    /// <param name="ct">Stops it.</param>
    /// <param name="only">Only these people; null for everybody.</param>
    public async Task<IReadOnlyList<MatchPerson>> AllAsync(CancellationToken ct, IReadOnlyCollection<Guid>? only = null)
    {
        var questionnaires = only is null ? db.Questionnaires.AsNoTracking() : db.Questionnaires.AsNoTracking().Where(questionnaire => only.Contains(questionnaire.PersonId));
        var away = db.Suspensions.HoldingOn(clock.TodayInKaunas());
        var rows = await (
            from questionnaire in questionnaires
            join person in db.People.AsNoTracking() on questionnaire.PersonId equals person.Id
            where questionnaire.Approved != null && person.LeftAt == null && !away.Any(one => one.PersonId == person.Id)
            orderby person.Id
            select new { Person = person, Questionnaire = questionnaire }).ToListAsync(ct);
        var pairs = await db.Blocks.AsNoTracking().Select(block => new { block.ByPersonId, block.PersonId }).ToListAsync(ct);
        var apart = pairs.Select(pair => (One: pair.ByPersonId, Other: pair.PersonId)).Concat(await db.NotAgainAsync(clock.GetUtcNow(), ct)).ToList();
        var blocked = apart.Select(pair => (Who: pair.One, Whom: pair.Other)).Concat(apart.Select(pair => (Who: pair.Other, Whom: pair.One)))
            .ToLookup(pair => pair.Who, pair => pair.Whom);
        var allowed = await db.GuardianDaysAsync(null, ct);
        return [.. rows.Select(row => Profile.Of(row.Person, row.Questionnaire.Approved, row.Questionnaire.ApprovedAt, [.. blocked[row.Person.Id].Distinct()]) with
        {
            GuardianConsentUntil = LastDay(allowed, row.Person.Id),
        })];
    }

    private static DateOnly? LastDay(Dictionary<Guid, DateOnly> allowed, Guid personId) => allowed.TryGetValue(personId, out var day) ? day : null;

    private async Task<IReadOnlyCollection<Guid>> BlockedAsync(Guid personId, CancellationToken ct)
    {
        var blocked = await db.Blocks.AsNoTracking()
            .Where(block => block.ByPersonId == personId || block.PersonId == personId)
            .Select(block => block.ByPersonId == personId ? block.PersonId : block.ByPersonId)
            .ToListAsync(ct);
        var notAgain = (await db.NotAgainAsync(clock.GetUtcNow(), ct)).Where(pair => pair.One == personId || pair.Other == personId)
            .Select(pair => pair.One == personId ? pair.Other : pair.One);
        return [.. blocked.Concat(notAgain).Distinct()];
    }
}
