using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>One thing that happened to an agreement. Appended, never edited (X5).</summary>
public sealed class AgreementStep : Step<AgreementState, AgreementAct>
{
    private AgreementStep()
    {
    }

    internal AgreementStep(int number, Acting by, AgreementAct act, AgreementState? from, AgreementState to)
        : base(number, by, act, from, to)
    {
    }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; internal init; }

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
