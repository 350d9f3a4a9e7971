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

/// <summary>What a worker may do in a person's name (P2). Few and plain, so that the person can choose by hearing them read.</summary>
[Flags]
public enum MandateScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Write and publish listings.</summary>
    Listings = 1,

    /// <summary>Answer listings, agree on time and place, join rings.</summary>
    Agreements = 2,

    /// <summary>Say that help was done and how long it took.</summary>
    Confirming = 4,

    /// <summary>Fill in the questionnaire.</summary>
    Questionnaire = 8,

    /// <summary>Contact details, fairs and whatever else a member does.</summary>
    Other = 16,

    /// <summary>Everything above.</summary>
    All = Listings | Agreements | Confirming | Questionnaire | Other,
}

/// <summary>Scopes one by one.</summary>
public static class MandateScopesOneByOne
{
    /// <summary>Every single scope there is, in the order they are read out.</summary>
    public static readonly IReadOnlyList<MandateScope> Single = [MandateScope.Listings, MandateScope.Agreements, MandateScope.Confirming, MandateScope.Questionnaire, MandateScope.Other];

    /// <summary>The single scopes in a set.</summary>
    public static IReadOnlyList<MandateScope> Each(this MandateScope scopes) => [.. Single.Where(one => (scopes & one) != 0)];

    /// <summary>The set of single scopes.</summary>
    public static MandateScope Together(this IEnumerable<MandateScope> scopes) => scopes.Aggregate(MandateScope.None, (all, one) => all | one);
}

/// <summary>A person's leave for one worker to act in their name, until a date (P2). Appended; ended by a date, never deleted.</summary>
public sealed class Mandate
{
    /// <summary>Version of the words the person says yes to now. The words themselves stand in the texts, one entry a version.</summary>
    public const int CurrentText = 1;

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

    /// <summary>What the worker may do.</summary>
    public MandateScope Scopes { get; private init; }

    /// <summary>Version of the words the person said yes to, from 1.</summary>
    public int TextVersion { get; private init; }

    /// <summary>Who wrote it down.</summary>
    public Guid RecordedById { get; private init; }

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
    /// <param name="scopes">What the worker may do.</param>
    /// <exception cref="Refused">
    /// <c>identity.mandate-own</c> for oneself, <c>identity.mandate-length</c> outside 1–12 months, <c>identity.mandate-scopes</c> for nothing at all.
    /// </exception>
    public static Mandate Give(Guid workerId, Guid personId, ConsentForm consent, DateTimeOffset at, int months, MandateScope scopes = MandateScope.All)
    {
        if (workerId == personId)
        {
            throw new Refused("identity.mandate-own");
        }

        if (months is < 1 or > 12)
        {
            throw new Refused("identity.mandate-length");
        }

        if ((scopes & MandateScope.All) == MandateScope.None)
        {
            throw new Refused("identity.mandate-scopes");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            WorkerId = workerId,
            PersonId = personId,
            Consent = consent,
            Scopes = scopes & MandateScope.All,
            TextVersion = CurrentText,
            RecordedById = workerId,
            StartsAt = at,
            EndsAt = at.AddMonths(months),
        };
    }

    /// <summary>Whether it holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => StartsAt <= at && at < EndsAt && (WithdrawnAt is null || at < WithdrawnAt);

    /// <summary>Takes it back at once; a second time changes nothing.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
