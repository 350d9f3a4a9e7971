using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;

namespace Exchange.Domain.Rings;

/// <summary>How an edge of a ring stands.</summary>
public enum RingPromiseState
{
    /// <summary>Part of the ring, not done yet.</summary>
    Open,

    /// <summary>Its place was filled anew; another took its turn (R9).</summary>
    Replaced,

    /// <summary>Done and booked (R8).</summary>
    Done,

    /// <summary>Ended with nothing booked (R8).</summary>
    Failed,
}

/// <summary>One edge of a ring that people are asked about. What it promises never changes: a change is another promise.</summary>
public sealed class RingPromise
{
    /// <summary>Identity.</summary>
    public Guid Id { get; internal init; }

    /// <summary>The ring.</summary>
    public Guid RingId { get; internal init; }

    /// <summary>Who helps.</summary>
    public Guid GiverId { get; internal init; }

    /// <summary>Who is helped.</summary>
    public Guid ReceiverId { get; internal init; }

    /// <summary>The need it answers (R1).</summary>
    public Guid NeedId { get; internal init; }

    /// <summary>The offer that answers it, or null when it is a skill of the profile.</summary>
    public Guid? OfferId { get; internal init; }

    /// <summary>Code of what is asked.</summary>
    public string SkillCode { get; internal init; } = "";

    /// <summary>How long, ¼–8 h.</summary>
    public Hours Hours { get; internal init; }

    /// <summary>Score when it was put down, basis points.</summary>
    public int Score { get; internal init; }

    /// <summary>A worker has to approve it (R10).</summary>
    public bool NeedsApproval { get; internal init; }

    /// <summary>How it stands.</summary>
    public RingPromiseState State { get; internal set; }

    /// <summary>The agreement that was made of it when the ring was committed (R5), else null.</summary>
    public Guid? AgreementId { get; private set; }

    /// <summary>It has become an agreement; a second time is refused.</summary>
    /// <exception cref="Refused"><c>rings.not-now</c>.</exception>
    public void Becomes(Guid agreement) => AgreementId = AgreementId is null ? agreement : throw new Refused("rings.not-now");

    /// <summary>Whether a person is one of its two.</summary>
    public bool Has(Guid person) => person == GiverId || person == ReceiverId;
}

/// <summary>One person's yes to one edge. Appended, never edited; a changed edge is another edge and asks anew (R9).</summary>
/// <param name="PromiseId">The edge.</param>
/// <param name="PersonId">Whose yes.</param>
/// <param name="ActorId">Who was at the keyboard.</param>
/// <param name="Channel">How it came.</param>
/// <param name="At">When.</param>
/// <param name="Form">Form of consent when a worker acted for the person (P3), else null.</param>
public sealed record RingConsent(Guid PromiseId, Guid PersonId, Guid? ActorId, string Channel, DateTimeOffset At, ConsentForm? Form);

/// <summary>A person's place in the one open ring they are in (R4); gone when the ring is over or they have left it.</summary>
/// <param name="PersonId">Who is taken; nobody has two.</param>
/// <param name="RingId">By which ring.</param>
public sealed record RingPlace(Guid PersonId, Guid RingId);

/// <summary>One thing that happened to a ring. Appended, never edited. Who said no is for staff alone (R6).</summary>
public sealed class RingStep : Step<RingState, RingAct>
{
    private RingStep()
    {
    }

    internal RingStep(int number, Acting by, RingAct act, RingState? from, RingState to)
        : base(number, by, act, from, to)
    {
    }

    /// <summary>The ring.</summary>
    public Guid RingId { get; internal init; }

    /// <summary>Whom it is about when that is not the subject: who came in, who left; or null.</summary>
    public Guid? PersonId { get; internal init; }

    /// <summary>The edge that was done or failed, or null.</summary>
    public Guid? PromiseId { get; internal init; }

    /// <summary>What the others are told.</summary>
    public RingNews News { get; internal init; }
}

/// <summary>What the caller has looked up again just before a step (R3, R4).</summary>
/// <param name="Closed">Edges, as giver and receiver, with a closed gate now.</param>
/// <param name="Elsewhere">People who are in another open ring now.</param>
public sealed record RingCheck(IReadOnlyCollection<(Guid Giver, Guid Receiver)> Closed, IReadOnlyCollection<Guid> Elsewhere)
{
    /// <summary>Every edge fits, and nobody is in another ring.</summary>
    public static RingCheck Clear { get; } = new([], []);

    /// <exception cref="Refused"><c>rings.fits-no-longer</c>, <c>rings.person-elsewhere</c>.</exception>
    internal void Hold()
    {
        if (Closed.Count > 0)
        {
            throw new Refused("rings.fits-no-longer");
        }

        if (Elsewhere.Count > 0)
        {
            throw new Refused("rings.person-elsewhere");
        }
    }
}
