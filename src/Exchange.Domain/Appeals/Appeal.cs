using Exchange.Domain.Language;
using Exchange.Domain.Problems;
using Exchange.Domain.Time;

namespace Exchange.Domain.Appeals;

/// <summary>What was decided.</summary>
public enum AppealKind
{
    /// <summary>A listing was given back to its author (L4).</summary>
    ListingReturned,

    /// <summary>A listing was taken down (L2).</summary>
    ListingRemoved,

    /// <summary>An agreement was not approved (S8).</summary>
    AgreementRefused,

    /// <summary>The person was suspended (X10).</summary>
    MemberSuspended,
}

/// <summary>A decision of a worker that may be appealed against.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="TargetId">Listing, agreement or suspension.</param>
/// <param name="MadeAt">When.</param>
/// <param name="MadeById">By whom.</param>
public sealed record DecisionMade(AppealKind Kind, Guid TargetId, DateTimeOffset MadeAt, Guid MadeById);

/// <summary>
/// Somebody does not agree with a worker's decision: once, and another worker decides for good. Problem cases have an appeal of their own
/// (<see cref="ProblemCase"/>), because hours follow from it.
/// </summary>
public sealed class Appeal
{
    /// <summary>Length of what either side writes, characters.</summary>
    public const int LongestWords = 600;

    /// <summary>Working days in which it is decided.</summary>
    public const int DueDays = 3;

    /// <summary>How long after a decision it can be asked for.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(30);

    private Appeal()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>What was decided.</summary>
    public AppealKind Kind { get; private init; }

    /// <summary>Listing, agreement or suspension.</summary>
    public Guid TargetId { get; private init; }

    /// <summary>When the decision was made: one decision, one appeal.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Who made it, and so does not decide again.</summary>
    public Guid MadeById { get; private init; }

    /// <summary>Who does not agree.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Why, 1–600 characters.</summary>
    public string Why { get; private init; } = "";

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>When it should be decided by (D7).</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>Worker who decided it, or null.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When it was decided, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The decision falls; null while it waits.</summary>
    public bool? Falls { get; private set; }

    /// <summary>For the person to read, 1–600 characters; null while it waits.</summary>
    public string? Reason { get; private set; }

    /// <summary>Asks that another worker decides.</summary>
    /// <param name="decision">What was decided, about what, when and by whom.</param>
    /// <param name="person">Who does not agree.</param>
    /// <param name="why">In their own words.</param>
    /// <param name="at">Now, Kaunas time: working days are counted from it.</param>
    /// <exception cref="Refused"><c>appeals.why-missing</c>; <c>appeals.late</c> over 30 days after the decision.</exception>
    public static Appeal Ask(DecisionMade decision, Guid person, string? why, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Kind = decision.Kind,
        TargetId = decision.TargetId,
        MadeAt = decision.MadeAt,
        MadeById = decision.MadeById,
        PersonId = person,
        Why = Cleaned(why) ?? throw new Refused("appeals.why-missing"),
        AskedAt = at <= decision.MadeAt + Within ? at : throw new Refused("appeals.late"),
        DueAt = WorkingDays.After(at, DueDays),
    };

    /// <summary>Decides for good.</summary>
    /// <param name="falls">The first decision falls; otherwise it stands.</param>
    /// <param name="reason">For the person to read.</param>
    /// <param name="worker">Neither the first who decided nor the person.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>appeals.decided</c>; <c>appeals.own-decision</c> (D4); <c>appeals.reason-missing</c>.</exception>
    public void Decide(bool falls, string? reason, Guid worker, DateTimeOffset at)
    {
        if (DecidedAt is not null)
        {
            throw new Refused("appeals.decided");
        }

        if (worker == MadeById || worker == PersonId)
        {
            throw new Refused("appeals.own-decision");
        }

        Reason = Cleaned(reason) ?? throw new Refused("appeals.reason-missing");
        (Falls, DecidedById, DecidedAt) = (falls, worker, at);
    }

    private static string? Cleaned(string? words) => CleanText.Clean(words) is { Length: > 0 and <= LongestWords } said ? said : null;
}
