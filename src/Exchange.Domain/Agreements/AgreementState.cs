namespace Exchange.Domain.Agreements;

/// <summary>Where an agreement of two people stands (<c>docs/agreements.md</c>).</summary>
public enum AgreementState
{
    /// <summary>One side has written terms, the other has not answered.</summary>
    Proposed,

    /// <summary>Both want it; time and place are not settled yet. The hours are reserved from here on (C3).</summary>
    Accepted,

    /// <summary>Time and place are settled, and a worker has to look at it first.</summary>
    AwaitingApproval,

    /// <summary>Time and place are settled.</summary>
    Agreed,

    /// <summary>One side says that it was done; the other has not confirmed.</summary>
    AwaitingConfirmation,

    /// <summary>One side says that the other did not come.</summary>
    NoShowReported,

    /// <summary>The two see it differently; a worker decides.</summary>
    Disputed,

    /// <summary>Done, confirmed and booked. Final.</summary>
    Completed,

    /// <summary>The other side said no. Final.</summary>
    Declined,

    /// <summary>The proposer took it back. Final.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time. Final.</summary>
    Expired,

    /// <summary>Given up before it was done. Final.</summary>
    Cancelled,

    /// <summary>A worker did not approve it. Final.</summary>
    NotApproved,

    /// <summary>Somebody did not come and did not object. Final.</summary>
    NoShow,

    /// <summary>A worker decided that nothing is booked. Final.</summary>
    Voided,
}

/// <summary>Groups of states that several rules speak of.</summary>
public static class AgreementStates
{
    /// <summary>States in which it is over. Only a decision upon appeal leads out of one of them, from voided to completed (D5).</summary>
    public static readonly IReadOnlyList<AgreementState> Final =
    [
        AgreementState.Completed, AgreementState.Declined, AgreementState.Withdrawn, AgreementState.Expired,
        AgreementState.Cancelled, AgreementState.NotApproved, AgreementState.NoShow, AgreementState.Voided,
    ];

    /// <summary>States in which hours are reserved and a place of the listing is taken (C3, L11).</summary>
    public static readonly IReadOnlyList<AgreementState> Promised =
    [
        AgreementState.Accepted, AgreementState.AwaitingApproval, AgreementState.Agreed,
        AgreementState.AwaitingConfirmation, AgreementState.NoShowReported, AgreementState.Disputed,
    ];
}
