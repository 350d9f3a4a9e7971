using System.Globalization;
using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Exchange.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>What others did in a person's name in one month (P5).</summary>
/// <param name="PersonId">Person.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Month">First day of the month, in Kaunas.</param>
/// <param name="Earlier">The month before that has acts, or null.</param>
/// <param name="Later">The month after that has acts, or null.</param>
/// <param name="Phone">Phone of the centre, or null.</param>
/// <param name="Acts">Oldest first, as they stand on paper.</param>
public sealed record ActsOfMonth(
    Guid PersonId, string Name, int MemberNumber, DateOnly Month, DateOnly? Earlier, DateOnly? Later, string? Phone, IReadOnlyList<ActDone> Acts);

/// <summary>One act.</summary>
/// <param name="Id">Identity, to object to it.</param>
/// <param name="Number">Place in the month, from 1: what a person without a screen names.</param>
/// <param name="At">When.</param>
/// <param name="Act">Name of the request, e.g. <c>PostListing</c>.</param>
/// <param name="About">Title of the listing or words of the agreement; null when it was about neither.</param>
/// <param name="By">Who did it.</param>
/// <param name="Consent">How the person said yes to this act, when that was asked (P3).</param>
/// <param name="MayObject">The 30 days have not passed, and nobody has objected yet.</param>
/// <param name="ObjectedAt">When the person objected, or null.</param>
/// <param name="Decision">What was decided about it, or null.</param>
/// <param name="DecisionReason">Why, in the worker's words.</param>
public sealed record ActDone(
    Guid Id,
    int Number,
    DateTimeOffset At,
    string Act,
    string? About,
    PersonNamed By,
    ConsentForm? Consent,
    bool MayObject,
    DateTimeOffset? ObjectedAt,
    ObjectionDecision? Decision,
    string? DecisionReason);

internal static class ActsDone
{
    /// <summary>The month that is asked for, or the one that runs.</summary>
    /// <param name="typed">As <c>2026-11</c>; anything else is this month.</param>
    /// <param name="clock">Clock.</param>
    public static DateOnly MonthOf(string? typed, TimeProvider clock) =>
        DateOnly.TryParseExact(typed + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 9000
            ? month
            : FirstOf(clock.TodayInKaunas());

    /// <summary>Entries of the journal that somebody else made in a person's name.</summary>
    public static IQueryable<JournalEntry> For(this IQueryable<JournalEntry> journal, Guid person) =>
        journal.Where(entry => entry.SubjectId == person && entry.ActorId != null && entry.ActorId != person);

    public static async Task<ActsOfMonth> ActsOfMonthAsync(this ExchangeDb db, Guid personId, DateOnly month, DateTimeOffset now, CancellationToken ct)
    {
        var (from, to) = (KaunasTime.At(month, TimeOnly.MinValue), KaunasTime.At(month.AddMonths(1), TimeOnly.MinValue));
        var mine = db.Journal.AsNoTracking().For(personId);
        var entries = await mine.Where(entry => entry.At >= from && entry.At < to).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(ct);
        var before = await mine.Where(entry => entry.At < from).OrderByDescending(entry => entry.At).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(ct);
        var after = await mine.Where(entry => entry.At >= to).OrderBy(entry => entry.At).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        return new(
            person.Id,
            person.FullName,
            person.MemberNumber,
            month,
            MonthOf(before),
            MonthOf(after),
            await db.Communities.AsNoTracking().Select(community => community.Phone).SingleOrDefaultAsync(ct),
            await db.ActsAsync(entries, now, ct));
    }

    public static async Task<IReadOnlyList<ActDone>> ActsAsync(this ExchangeDb db, IReadOnlyList<JournalEntry> entries, DateTimeOffset now, CancellationToken ct)
    {
        var (ids, targets) = (entries.Select(entry => entry.Id).ToList(), entries.Select(entry => entry.Target).OfType<Guid>().Distinct().ToList());
        var objections = await db.Objections.AsNoTracking().Where(one => ids.Contains(one.ActId)).ToDictionaryAsync(one => one.ActId, ct);
        var about = await db.Agreements.Where(a => targets.Contains(a.Id)).Select(a => new { a.Id, Text = a.What })
            .Concat(db.Listings.Where(l => targets.Contains(l.Id)).Select(l => new { l.Id, Text = l.Title })).ToDictionaryAsync(pair => pair.Id, pair => pair.Text, ct);
        var named = await db.NamesOfAsync(entries.Select(entry => entry.ActorId), ct);
        return [.. entries.Select((entry, i) =>
        {
            var objection = objections.GetValueOrDefault(entry.Id);
            return new ActDone(
                entry.Id,
                i + 1,
                entry.At,
                entry.Request,
                entry.Target is { } target && about.GetValueOrDefault(target) is { Length: > 0 } words ? words : null,
                named[entry.ActorId!.Value],
                Enum.TryParse<ConsentForm>(entry.Reason, out var consent) ? consent : null,
                objection is null && Objection.IsPossible(entry, now),
                objection?.At,
                objection?.Decision,
                objection?.Reason);
        })];
    }

    private static DateOnly? MonthOf(DateTimeOffset? at) => at is { } known ? FirstOf(known.InKaunas().Date()) : null;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
