using Exchange.Domain.Language;

namespace Exchange.Domain.Participants;

/// <summary>
/// A worker is asked to talk with somebody who three times in 90 days did not come (K2). It bars the person from nothing: whoever
/// does not come often has a reason, and a talk finds it.
/// </summary>
public sealed class Conversation
{
    /// <summary>Times somebody did not come before a worker is asked.</summary>
    public const int Times = 3;

    /// <summary>Working days in which the talk should be held.</summary>
    public const int DueDays = 5;

    /// <summary>Length of the note, characters.</summary>
    public const int LongestNote = 500;

    /// <summary>Within which the times are counted.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(90);

    private Conversation()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>With whom.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Agreement that made it three; one talk for it.</summary>
    public Guid AgreementId { get; private init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When it should be held by (D7).</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>When it was held, or null.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    /// <summary>Worker who held it, or null.</summary>
    public Guid? HeldById { get; private set; }

    /// <summary>What the two settled, 1–500 characters; the person reads it too. Null until it was held.</summary>
    public string? Note { get; private set; }

    /// <summary>Asks for a talk.</summary>
    /// <param name="person">With whom.</param>
    /// <param name="agreement">Agreement that made it three.</param>
    /// <param name="dueAt">When it should be held by.</param>
    /// <param name="at">Now.</param>
    public static Conversation AskFor(Guid person, Guid agreement, DateTimeOffset dueAt, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), PersonId = person, AgreementId = agreement, OpenedAt = at, DueAt = dueAt };

    /// <summary>The agreement that makes it three within 90 days, counted from the last talk; null when there is none.</summary>
    /// <param name="missed">Agreements to which the person did not come, and when that was settled.</param>
    /// <param name="lastAsked">When a talk was last asked for, or null.</param>
    /// <param name="now">Now.</param>
    public static Guid? CauseOf(IEnumerable<(Guid Agreement, DateTimeOffset At)> missed, DateTimeOffset? lastAsked, DateTimeOffset now)
    {
        var counted = missed.Where(one => one.At > (lastAsked ?? DateTimeOffset.MinValue) && one.At > now - Within && one.At <= now).OrderBy(one => one.At).ThenBy(one => one.Agreement).ToList();
        return counted.Count >= Times ? counted[Times - 1].Agreement : null;
    }

    /// <summary>The talk was held.</summary>
    /// <param name="note">What the two settled, for the person to read too.</param>
    /// <param name="worker">Who held it; never the person.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>conversations.note-missing</c>; <c>conversations.held</c>; <c>conversations.own</c> for the person themselves.</exception>
    public void Hold(string? note, Guid worker, DateTimeOffset at)
    {
        if (HeldAt is not null)
        {
            throw new Refused("conversations.held");
        }

        if (worker == PersonId)
        {
            throw new Refused("conversations.own");
        }

        Note = CleanText.Clean(note) is { Length: > 0 and <= LongestNote } said ? said : throw new Refused("conversations.note-missing");
        (HeldAt, HeldById) = (at, worker);
    }
}
