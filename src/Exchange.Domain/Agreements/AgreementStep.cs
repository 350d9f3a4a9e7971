using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>One thing that happened to an agreement. Appended, never edited (X5).</summary>
public sealed class AgreementStep
{
    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; internal init; }

    /// <summary>Place in its history, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Who was at the keyboard; null for the program.</summary>
    public Guid? ActorId { get; internal init; }

    /// <summary>Whose word it was; null for the program.</summary>
    public Guid? SubjectId { get; internal init; }

    /// <summary>How it came.</summary>
    public string Channel { get; internal init; } = "";

    /// <summary>What was done.</summary>
    public AgreementAct Act { get; internal init; }

    /// <summary>State before; null for the first step.</summary>
    public AgreementState? From { get; internal init; }

    /// <summary>State after.</summary>
    public AgreementState To { get; internal init; }

    /// <summary>Version of the terms then, from 1.</summary>
    public int Terms { get; internal init; }

    /// <summary>Hours said in this step, or null.</summary>
    public Hours? Hours { get; internal init; }

    /// <summary>Time suggested or agreed in this step, or null.</summary>
    public DateTimeOffset? StartsAt { get; internal init; }

    /// <summary>Words of the person: message, place, what is wrong, reason of a worker; null when none.</summary>
    public string? Text { get; internal init; }

    /// <summary>Reason from the list, of a cancellation.</summary>
    public CancelReason? Reason { get; internal init; }

    /// <summary>Form of consent when a worker acted for a person (P3).</summary>
    public Identity.ConsentForm? Consent { get; internal init; }

    /// <summary>How often, where several times were suggested or agreed in this step.</summary>
    public HowOften? Every { get; internal init; }

    /// <summary>How many times in all, beside <see cref="Every"/>.</summary>
    public int? Times { get; internal init; }
}
