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
        return person is null ? null : Profile.Of(person, questionnaire?.Answers, questionnaire?.ApprovedAt, [.. (await ApartAsync([personId], ct))[personId].Distinct()]) with
        {
            GuardianConsentUntil = LastDay(await db.GuardianDaysAsync([personId], ct), personId),
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
        var (apart, allowed) = (await ApartAsync(only, ct), await db.GuardianDaysAsync(only, ct));
        return [.. rows.Select(row => Profile.Of(row.Person, row.Questionnaire.Approved, row.Questionnaire.ApprovedAt, [.. apart[row.Person.Id].Distinct()]) with
        {
            GuardianConsentUntil = LastDay(allowed, row.Person.Id),
        })];
    }

    /// <summary>From whom each is kept apart, by a block or a review, whoever of the two asked for it.</summary>
    /// <param name="only">Only these people; null for everybody.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ILookup<Guid, Guid>> ApartAsync(IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var blocks = only is null ? db.Blocks : db.Blocks.Where(block => only.Contains(block.ByPersonId) || only.Contains(block.PersonId));
        var pairs = (await blocks.Select(block => new { block.ByPersonId, block.PersonId }).ToListAsync(ct)).Select(pair => (One: pair.ByPersonId, Other: pair.PersonId))
            .Concat(await db.NotAgainAsync(clock.GetUtcNow(), only, ct)).ToList();
        return pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One))).ToLookup(pair => pair.One, pair => pair.Other);
    }

    private static DateOnly? LastDay(Dictionary<Guid, DateOnly> allowed, Guid personId) => allowed.TryGetValue(personId, out var day) ? day : null;
}
