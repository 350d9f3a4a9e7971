namespace Exchange.Domain.Identity;

/// <summary>How a person said yes to something a worker does for them (P2, P3).</summary>
public enum ConsentForm
{
    /// <summary>The person sat beside the worker.</summary>
    InPerson,

    /// <summary>The person said it on the phone.</summary>
    ByPhone,

    /// <summary>The person signed a paper slip.</summary>
    SignedSlip,
}

/// <summary>A person's leave for one worker to act in their name, until a date (P2). Appended; ended by a date, never deleted.</summary>
public sealed class Mandate
{
    private Mandate()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Worker who may act.</summary>
    public Guid WorkerId { get; private init; }

    /// <summary>Person acted for.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>How the person said yes.</summary>
    public ConsentForm Consent { get; private init; }

    /// <summary>First instant.</summary>
    public DateTimeOffset StartsAt { get; private init; }

    /// <summary>Last instant, at most 12 months after the start.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>When the person took it back, or null. Takes effect at once and needs no reason.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Records a mandate.</summary>
    /// <param name="workerId">Worker.</param>
    /// <param name="personId">Person.</param>
    /// <param name="consent">How the person said yes.</param>
    /// <param name="at">Now.</param>
    /// <param name="months">Length, 1–12 calendar months.</param>
    /// <exception cref="Refused"><c>identity.mandate-own</c> for oneself, <c>identity.mandate-length</c> outside 1–12 months.</exception>
    public static Mandate Give(Guid workerId, Guid personId, ConsentForm consent, DateTimeOffset at, int months)
    {
        if (workerId == personId)
        {
            throw new Refused("identity.mandate-own");
        }

        if (months is < 1 or > 12)
        {
            throw new Refused("identity.mandate-length");
        }

        return new() { Id = Guid.CreateVersion7(at), WorkerId = workerId, PersonId = personId, Consent = consent, StartsAt = at, EndsAt = at.AddMonths(months) };
    }

    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => StartsAt <= at && at < EndsAt && (WithdrawnAt is null || at < WithdrawnAt);

    /// <summary>Takes it back at once; a second time changes nothing.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
