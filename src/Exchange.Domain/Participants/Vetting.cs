namespace Exchange.Domain.Participants;

/// <summary>What a worker looked at before trusting somebody with homes or children.</summary>
public enum VettingKind
{
    /// <summary>A certificate that names no convictions.</summary>
    CriminalRecord,

    /// <summary>Somebody who knows the person spoke for them.</summary>
    Reference,

    /// <summary>Training in keeping children safe.</summary>
    ChildSafety,
}

/// <summary>
/// A worker's word that they have looked: who, when, at what, and until when it holds (S9). The papers themselves stay with the person;
/// nothing of them is taken in.
/// </summary>
public sealed class Vetting
{
    /// <summary>Longest time one look holds, months.</summary>
    public const int MostMonths = 24;

    private Vetting()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who was looked at.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>What was looked at.</summary>
    public VettingKind Kind { get; private init; }

    /// <summary>Worker who looked; never the person.</summary>
    public Guid AttestedById { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset AttestedAt { get; private init; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>When it was taken back, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Gives a worker's word.</summary>
    /// <param name="person">Who was looked at.</param>
    /// <param name="kind">What was looked at.</param>
    /// <param name="until">Last day on which it holds, from today to 24 months ahead.</param>
    /// <param name="worker">Who looked.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>vetting.own</c>; <c>vetting.until</c>.</exception>
    public static Vetting Attest(Guid person, VettingKind kind, DateOnly until, Guid worker, DateOnly today, DateTimeOffset at) =>
        person == worker ? throw new Refused("vetting.own")
        : until < today || until > today.AddMonths(MostMonths) ? throw new Refused("vetting.until")
        : new() { Id = Guid.CreateVersion7(at), PersonId = person, Kind = kind, AttestedById = worker, AttestedAt = at, Until = until };

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">Day in Kaunas.</param>
    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && day <= Until;

    /// <summary>Takes it back at once; a second time changes nothing.</summary>
    /// <param name="at">Now.</param>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
