using static Exchange.Domain.GroupExchanges.GroupExchangeAct;
using static Exchange.Domain.GroupExchanges.GroupExchangeGuard;
using static Exchange.Domain.GroupExchanges.GroupExchangeRole;
using static Exchange.Domain.GroupExchanges.GroupExchangeState;

namespace Exchange.Domain.GroupExchanges;

/// <summary>One line of the table: in a state, who may do what, if what holds, and where it leads.</summary>
/// <param name="From">State before.</param>
/// <param name="Act">What is done.</param>
/// <param name="By">Any of these may.</param>
/// <param name="To">State after.</param>
/// <param name="Guard">What else must hold.</param>
public sealed record GroupExchangeMove(GroupExchangeState From, GroupExchangeAct Act, GroupExchangeRole By, GroupExchangeState To, GroupExchangeGuard Guard);

/// <summary>Every move of a group exchange that exists. What is not here is refused and changes nothing (X1).</summary>
public static class GroupExchangeTable
{
    /// <summary>The table, in the order of a life.</summary>
    public static readonly IReadOnlyList<GroupExchangeMove> Moves =
    [
        new(Open, Join, Neighbour, Open, PlaceFree),
        new(Open, Leave, Member, Open, NotStarted),
        new(Open, ApprovePlace, Worker, Open, PlaceWaits),
        new(Open, RefusePlace, Worker, Open, PlaceWaits),
        new(Open, Cancel, Organiser, Cancelled, NotStarted),
        new(Open, Lapse, Program, Open, PlaceWaits),
        new(Open, Expire, Program, Expired, NobodyTook),
        new(Open, Report, Organiser, AwaitingConfirmation, SomebodyTook),
        new(Open, Report, Organiser, Expired, NobodyTook),
        new(Open, DecideHours, Worker, Completed, WithStaff),
        new(Open, GroupExchangeAct.Void, Worker, Voided, WithStaff),
        new(Open, Depart, Program, Open, MemberDeparts),
        new(Open, Depart, Program, Cancelled, NothingLeft),

        new(AwaitingConfirmation, Confirm, Member, AwaitingConfirmation, LinesLeft),
        new(AwaitingConfirmation, Confirm, Member, Completed, LastLine),
        new(AwaitingConfirmation, Dispute, Member | Organiser, Disputed, GroupExchangeGuard.None),
        new(AwaitingConfirmation, Expire, Program, Expired, NobodyCame),
        new(AwaitingConfirmation, DecideHours, Worker, Completed, WithStaff),
        new(AwaitingConfirmation, GroupExchangeAct.Void, Worker, Voided, WithStaff),
        new(AwaitingConfirmation, Depart, Program, AwaitingConfirmation, MemberDeparts),
        new(AwaitingConfirmation, Depart, Program, Completed, AllOthersConfirmed),
        new(AwaitingConfirmation, Depart, Program, Cancelled, NothingLeft),

        new(Disputed, DecideHours, Worker, Completed, GroupExchangeGuard.None),
        new(Disputed, GroupExchangeAct.Void, Worker, Voided, GroupExchangeGuard.None),
        new(Disputed, Depart, Program, Disputed, MemberDeparts),
        new(Disputed, Depart, Program, Cancelled, NothingLeft),

        new(Completed, Dispute, Member | Organiser, Completed, CompletedLately),
        new(Completed, CorrectHours, Worker, Completed, WithStaff),
        new(Completed, KeepAsBooked, Worker, Completed, WithStaff),
    ];

    /// <summary>Lines for an act in a state, in order; empty when there is none.</summary>
    public static IEnumerable<GroupExchangeMove> From(GroupExchangeState state, GroupExchangeAct act) => Moves.Where(move => move.From == state && move.Act == act);
}
