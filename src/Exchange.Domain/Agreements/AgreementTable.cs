using Exchange.Domain.Exchanges;
using static Exchange.Domain.Agreements.AgreementAct;
using static Exchange.Domain.Agreements.AgreementGuard;
using static Exchange.Domain.Agreements.AgreementRole;
using static Exchange.Domain.Agreements.AgreementState;

namespace Exchange.Domain.Agreements;

/// <summary>One way in which an agreement begins.</summary>
/// <param name="Act">What is done.</param>
/// <param name="By">Who does it; a party here is the side that is not the author.</param>
/// <param name="To">First state.</param>
/// <param name="Guard">What must hold.</param>
public sealed record AgreementBegin(AgreementAct Act, AgreementRole By, AgreementState To, AgreementGuard Guard);

/// <summary>Every move between two people that exists. What is not here is refused and changes nothing (X1).</summary>
public static class AgreementTable
{
    /// <summary>Every way in which one begins.</summary>
    public static readonly IReadOnlyList<AgreementBegin> Begins =
    [
        new(Propose, Party, Proposed, AgreementGuard.None),
        new(TakeAsPublished, Party, Accepted, AgreementGuard.None),
        new(FormRing, Program, Accepted, AgreementGuard.None),
        new(NextTime, Program, Agreed, NobodyLooks),
        new(NextTime, Program, AwaitingApproval, WorkerLooks),
        new(EnterSlip, Worker, Completed, AgreementGuard.None),
    ];

    /// <summary>The table, in the order of a life.</summary>
    public static readonly MoveTable<AgreementState, AgreementAct, AgreementRole, AgreementGuard> Table = new("agreements.not-now", "agreements.not-your-turn",
    [
        new(Proposed, Counter, Listener, Proposed, RoundsLeft),
        new(Proposed, Accept, Listener, Accepted, AgreementGuard.None),
        new(Proposed, Decline, Listener, Declined, AgreementGuard.None),
        new(Proposed, Withdraw, Speaker, Withdrawn, AgreementGuard.None),
        new(Proposed, CloseListing, Program, Declined, AgreementGuard.None),
        new(Proposed, Expire, Program, Expired, AgreementGuard.None),

        new(Accepted, Suggest, Party, Accepted, AgreementGuard.None),
        new(Accepted, Agree, Listener, Agreed, NobodyLooks),
        new(Accepted, Agree, Listener, AwaitingApproval, WorkerLooks),
        new(Accepted, Decline, Author, Declined, TakenAsPublished),
        new(Accepted, Cancel, Party, Cancelled, AgreementGuard.None),
        new(Accepted, Expire, Program, Expired, AgreementGuard.None),

        new(AwaitingApproval, Approve, Worker, Agreed, AgreementGuard.None),
        new(AwaitingApproval, Refuse, Worker, NotApproved, AgreementGuard.None),
        new(AwaitingApproval, Cancel, Party, Cancelled, AgreementGuard.None),

        new(Agreed, Suggest, Party, Agreed, NotStarted),
        new(Agreed, Agree, Listener, Agreed, NobodyLooks),
        new(Agreed, Agree, Listener, AwaitingApproval, WorkerLooks),
        new(Agreed, Cancel, Party, Cancelled, NotStarted),
        new(Agreed, ReportDone, Party, AwaitingConfirmation, AgreementGuard.None),
        new(Agreed, ReportNoShow, Party, NoShowReported, StartedThisWeek),
        new(Agreed, ReportProblem, Party, Disputed, AgreementGuard.None),
        new(Agreed, EnterSlip, Worker, Completed, AgreementGuard.None),
        new(Agreed, CloseAsDone, Worker, Completed, WithStaff),
        new(Agreed, CloseAsCancelled, Worker, Cancelled, WithStaff),
        new(Agreed, CloseAsNoShow, Worker, NoShow, WithStaff),

        new(AwaitingConfirmation, Confirm, Listener, Completed, AmountsMeet),
        new(AwaitingConfirmation, Confirm, Listener, Disputed, AmountsDiffer),
        new(AwaitingConfirmation, ReportProblem, Party, Disputed, AgreementGuard.None),
        new(AwaitingConfirmation, CompleteInSilence, Program, Completed, ReceiverSpoke),
        new(AwaitingConfirmation, EnterSlip, Worker, Completed, AgreementGuard.None),
        new(AwaitingConfirmation, CloseAsDone, Worker, Completed, WithStaff),
        new(AwaitingConfirmation, CloseAsCancelled, Worker, Voided, WithStaff),

        new(NoShowReported, AgreementAct.Object, Listener, Disputed, AgreementGuard.None),
        new(NoShowReported, Expire, Program, NoShow, AgreementGuard.None),

        new(Disputed, CloseAsDone, Worker, Completed, AgreementGuard.None),
        new(Disputed, CloseAsCancelled, Worker, Voided, AgreementGuard.None),
        new(Disputed, SettleTogether, Program, Completed, HoursAgreed),
        new(Disputed, SettleTogether, Program, Voided, NothingAgreed),
        new(Voided, DecideAnew, Worker, Completed, WithStaff),
        new(Voided, KeepAsBooked, Worker, Voided, WithStaff),

        new(Completed, ReportProblem, Party, Completed, CompletedLately),
        new(Completed, KeepAsBooked, Worker, Completed, WithStaff),
        new(Completed, CorrectHours, Worker, Completed, WithStaff),
        new(Completed, SettleTogether, Program, Completed, HoursAgreed),
        new(Completed, SettleTogether, Program, Completed, NothingAgreed),

        // A series is one yes to several times; each time is an agreement of its own.
        .. from state in new[] { AwaitingApproval, Agreed, AwaitingConfirmation }
           select new Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard>(state, EndSeries, Party | Program, state, SeriesRuns),
        .. from state in new[] { Completed, Cancelled }
           from line in new[] { (EndSeries, Party, SeriesWaits), (EndSeries, Program, SeriesRuns), (HoldSeries, Program, SeriesRuns), (GoOn, Party, SeriesWaits) }
           select new Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard>(state, line.Item1, line.Item2, state, line.Item3),

        // X10: whoever leaves leaves every open agreement; whoever is suspended, every one that has not begun. Work that the receiver has said to be done is booked (C3b).
        new(AwaitingConfirmation, Leave, Program, Completed, ReceiverSpoke),
        .. from state in Enum.GetValues<AgreementState>()
           where !AgreementStates.Final.Contains(state)
           select new Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard>(state, Leave, Program, Cancelled, AgreementGuard.None),
    ]);
}
