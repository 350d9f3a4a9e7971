using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Ledger;

/// <summary>Why a posting was made (G5).</summary>
public enum PostingKind
{
    /// <summary>Help between two people; the cause is their agreement.</summary>
    Exchange,

    /// <summary>Takes another posting back; the cause is that posting (G6).</summary>
    Mirror,

    /// <summary>What should have been booked; the cause is the mirror (G6).</summary>
    Corrected,

    /// <summary>Thanks from the community account; the cause is the decision (G12).</summary>
    Grant,

    /// <summary>Help of several or for several, booked whole or not at all; the cause is their group exchange (G8).</summary>
    Group,

    /// <summary>The rest of an account whose owner leaves; the cause is that account (C8).</summary>
    Closing,
}

/// <summary>One line of an account.</summary>
public sealed class Entry
{
    /// <summary>The posting it belongs to.</summary>
    public Guid PostingId { get; internal init; }

    /// <summary>The account it counts for; once per posting.</summary>
    public Guid AccountId { get; internal init; }

    /// <summary>Quarters, never 0: above 0 the owner gave time, below 0 the owner received it.</summary>
    public int Quarters { get; internal init; }
}

/// <summary>
/// Two or more entries that sum to zero, made at once and never touched again (G1, G3, G8). Both databases refuse anything else.
/// </summary>
public sealed class Posting
{
    private readonly List<Entry> entries = [];

    private Posting()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Why.</summary>
    public PostingKind Kind { get; private init; }

    /// <summary>The one thing that caused it; a pair of cause and kind is booked once (G5).</summary>
    public Guid CauseId { get; private init; }

    /// <summary>The posting this one takes back, or null; each is taken back at most once (G6).</summary>
    public Guid? MirrorOfId { get; private init; }

    /// <summary>What a correction is about when its cause does not say: the agreement or group exchange. Null for everything else.</summary>
    public Guid? AboutId { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Number of entries, ≥ 2. With it the database sees that none is missing and none is added later.</summary>
    public int Lines { get; private init; }

    /// <summary>Stated reason of a correction or grant; null for help between people.</summary>
    public string? Reason { get; private init; }

    /// <summary>The lines, summing to 0.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Books lines that sum to zero.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="causeId">The one cause.</param>
    /// <param name="lines">At least two, each account once, no amount 0, sum 0.</param>
    /// <param name="at">Now.</param>
    /// <param name="reason">For a correction or grant.</param>
    /// <exception cref="ArgumentException">The lines are not a posting.</exception>
    public static Posting Of(PostingKind kind, Guid causeId, IReadOnlyList<(Guid AccountId, int Quarters)> lines, DateTimeOffset at, string? reason = null) =>
        Made(kind, causeId, null, null, lines, at, reason);

    /// <summary>Books help: the helper's hours rise by what the helped person's fall.</summary>
    /// <param name="agreementId">The cause.</param>
    /// <param name="giver">Account of the helper.</param>
    /// <param name="receiver">Account of the person helped, another one.</param>
    /// <param name="hours">&gt; 0.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="ArgumentException">One account on both sides, or nothing to book.</exception>
    public static Posting OfHelp(Guid agreementId, Guid giver, Guid receiver, Hours hours, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, Hours.Least);
        return Made(PostingKind.Exchange, agreementId, null, null, [(giver, hours.Quarters), (receiver, -hours.Quarters)], at, null);
    }

    /// <summary>Takes this posting back, line by line and exactly (G6); limits do not stop it (G7).</summary>
    /// <param name="at">Now.</param>
    /// <param name="reason">Why, for both sides to read.</param>
    /// <param name="aboutId">The agreement, or null.</param>
    /// <exception cref="Refused"><c>ledger.mirror-of-mirror</c>.</exception>
    public Posting Mirror(DateTimeOffset at, string reason, Guid? aboutId = null) => MirrorOfId is null
        ? Made(PostingKind.Mirror, Id, Id, aboutId, [.. entries.Select(entry => (entry.AccountId, -entry.Quarters))], at, reason)
        : throw new Refused("ledger.mirror-of-mirror");

    /// <summary>Books what should have been booked, after a mirror took the wrong hours back (G6).</summary>
    /// <param name="mirror">The mirror that made room for it.</param>
    /// <param name="lines">As of any posting.</param>
    /// <param name="at">Now.</param>
    /// <param name="reason">Why, for both sides to read.</param>
    internal static Posting InPlaceOf(Posting mirror, IReadOnlyList<(Guid AccountId, int Quarters)> lines, DateTimeOffset at, string reason) =>
        Made(PostingKind.Corrected, mirror.Id, null, mirror.AboutId, lines, at, reason);

    private static Posting Made(PostingKind kind, Guid causeId, Guid? mirrorOf, Guid? aboutId, IReadOnlyList<(Guid AccountId, int Quarters)> lines, DateTimeOffset at, string? reason)
    {
        if (lines.Count < 2 || lines.Any(line => line.Quarters == 0) || lines.Sum(line => (long)line.Quarters) != 0
            || lines.DistinctBy(line => line.AccountId).Count() != lines.Count)
        {
            throw new ArgumentException("A posting has two or more lines on different accounts, none of them 0, summing to 0.", nameof(lines));
        }

        var posting = new Posting { Id = Guid.CreateVersion7(at), Kind = kind, CauseId = causeId, MirrorOfId = mirrorOf, AboutId = aboutId, At = at, Lines = lines.Count, Reason = reason };
        posting.entries.AddRange(lines.Select(line => new Entry { PostingId = posting.Id, AccountId = line.AccountId, Quarters = line.Quarters }));
        return posting;
    }
}
