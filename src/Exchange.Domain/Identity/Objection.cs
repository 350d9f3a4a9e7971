using Exchange.Domain.Journal;
using Exchange.Domain.Language;

namespace Exchange.Domain.Identity;

/// <summary>What a worker decided about an objection.</summary>
public enum ObjectionDecision
{
    /// <summary>The act stays as it is.</summary>
    Stands,

    /// <summary>The act was put right, as the reason tells.</summary>
    PutRight,
}

/// <summary>
/// A person does not agree with something that was done in their name (P5). One for each act; it has an owner and a due time (D7) and is
/// decided by somebody who neither did the act nor may act for the person (D4).
/// </summary>
public sealed class Objection
{
    /// <summary>Length of the words and of the reason, characters.</summary>
    public const int LongestWords = 600;

    /// <summary>For so long after the act the person can object.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(30);

    /// <summary>Within this time it is to be decided.</summary>
    public static readonly TimeSpan Due = TimeSpan.FromDays(7);

    private Objection()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The journal entry of the act.</summary>
    public Guid ActId { get; private init; }

    /// <summary>Whose name was used.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Who did the act.</summary>
    public Guid ActorId { get; private init; }

    /// <summary>What the person says, or null: no reason is asked.</summary>
    public string? Words { get; private init; }

    /// <summary>When it was raised.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>By when it is to be decided.</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>Who is to decide it; null when nobody could be found.</summary>
    public Guid? OwnerId { get; private init; }

    /// <summary>What was decided, or null.</summary>
    public ObjectionDecision? Decision { get; private set; }

    /// <summary>Why, for the person to read; null before the decision.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided, or null.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether an act can be objected to at an instant: somebody else did it, at most 30 days ago.</summary>
    public static bool IsPossible(JournalEntry act, DateTimeOffset at) => act.ActorId is not null && act.ActorId != act.SubjectId && at <= act.At + Open;

    /// <summary>Raises an objection.</summary>
    /// <param name="act">What was done in the person's name.</param>
    /// <param name="words">What the person says; may be blank.</param>
    /// <param name="owner">Who is to decide it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>identity.objection-own</c> when nobody else did it; <c>identity.objection-late</c> after 30 days; <c>identity.objection-long</c>.</exception>
    public static Objection Raise(JournalEntry act, string? words, Guid? owner, DateTimeOffset at)
    {
        if (act.ActorId is not { } actor || act.SubjectId is not { } person || actor == person)
        {
            throw new Refused("identity.objection-own");
        }

        if (!IsPossible(act, at))
        {
            throw new Refused("identity.objection-late");
        }

        return new() { Id = Guid.CreateVersion7(at), ActId = act.Id, PersonId = person, ActorId = actor, Words = Cleaned(words), At = at, DueAt = at + Due, OwnerId = owner };
    }

    /// <summary>Decides it, once.</summary>
    /// <param name="decision">What.</param>
    /// <param name="reason">Why, for the person to read.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="mayActForPerson">Whether that worker holds the person's mandate.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">
    /// <c>identity.objection-decided</c>; <c>identity.objection-not-yours</c> for the one who did the act, the person, and whoever holds their mandate (D4);
    /// <c>identity.objection-reason</c> without a reason; <c>identity.objection-long</c>.
    /// </exception>
    public void Decide(ObjectionDecision decision, string? reason, Guid by, bool mayActForPerson, DateTimeOffset at)
    {
        if (DecidedAt is not null)
        {
            throw new Refused("identity.objection-decided");
        }

        if (by == ActorId || by == PersonId || mayActForPerson)
        {
            throw new Refused("identity.objection-not-yours");
        }

        Reason = Cleaned(reason) ?? throw new Refused("identity.objection-reason");
        (Decision, DecidedById, DecidedAt) = (decision, by, at);
    }

    private static string? Cleaned(string? text) => CleanText.CleanLines(text ?? "") is not { Length: > 0 } said ? null
        : said.Length > LongestWords ? throw new Refused("identity.objection-long")
        : said;
}
