using Exchange.Domain.Exchanges;
using Exchange.Domain.Time;

namespace Exchange.Domain.Messages;

/// <summary>What kind of words are reported.</summary>
public enum ReportedText
{
    /// <summary>A message of an agreement or a group exchange.</summary>
    Message,

    /// <summary>A thank-you of a review.</summary>
    Review,
}

/// <summary>Somebody says that another's words are not right: hidden until a worker decides (V5).</summary>
public sealed class TextReport
{
    private TextReport()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Kind of words.</summary>
    public ReportedText Kind { get; private init; }

    /// <summary>The message or review.</summary>
    public Guid TargetId { get; private init; }

    /// <summary>Who says so.</summary>
    public Guid ById { get; private init; }

    /// <summary>Whose words.</summary>
    public Guid AboutId { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>By when it should be decided: 2 working days (D7).</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>When it was decided, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who decided, or null.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The words stay hidden for good.</summary>
    public bool Removed { get; private set; }

    /// <summary>The words are not shown: it is not decided, or they were taken away.</summary>
    public bool Hides => DecidedAt is null || Removed;

    /// <summary>Reports words.</summary>
    /// <param name="kind">Kind of words.</param>
    /// <param name="target">Message or review.</param>
    /// <param name="about">Whose words.</param>
    /// <param name="by">Who says so; the time with the offset of the office.</param>
    public static TextReport Of(ReportedText kind, Guid target, Guid about, Acting by) => new()
    {
        Id = Guid.CreateVersion7(by.At),
        Kind = kind,
        TargetId = target,
        ById = by.SubjectId!.Value,
        AboutId = about,
        At = by.At,
        DueAt = WorkingDays.After(by.At, 2),
    };

    /// <summary>A worker decides.</summary>
    /// <param name="remove">Take the words away for good, or show them again.</param>
    /// <param name="by">Neither who reported nor whose words they are.</param>
    /// <exception cref="Refused"><c>agreements.own-decision</c>, <c>problems.not-now</c> when decided already.</exception>
    public void Decide(bool remove, Acting by)
    {
        if (by.ActorId is not { } worker || worker == ById || worker == AboutId)
        {
            throw new Refused("agreements.own-decision");
        }

        if (DecidedAt is not null)
        {
            throw new Refused("problems.not-now");
        }

        (DecidedAt, DecidedById, Removed) = (by.At, worker, remove);
    }
}
