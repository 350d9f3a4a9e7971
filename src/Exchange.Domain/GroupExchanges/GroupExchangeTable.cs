using Exchange.Domain.Exchanges;
using static Exchange.Domain.GroupExchanges.GroupExchangeAct;
using static Exchange.Domain.GroupExchanges.GroupExchangeGuard;
using static Exchange.Domain.GroupExchanges.GroupExchangeRole;
using static Exchange.Domain.GroupExchanges.GroupExchangeState;

namespace Exchange.Domain.GroupExchanges;

/// <summary>Every move of a group exchange that exists. What is not here is refused and changes nothing (X1).</summary>
public static class GroupExchangeTable
{
    /// <summary>The table, in the order of a life.</summary>
    public static readonly MoveTable<GroupExchangeState, GroupExchangeAct, GroupExchangeRole, GroupExchangeGuard> Table = new("group-exchanges.not-now", "group-exchanges.not-yours",
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
        new(Open, GroupExchangeAct.CloseAsCancelled, Worker, Voided, WithStaff),
        new(Open, Depart, Program, Open, MemberDeparts),
        new(Open, Depart, Program, Cancelled, NothingLeft),

        new(AwaitingConfirmation, Confirm, Member, AwaitingConfirmation, LinesLeft),
        new(AwaitingConfirmation, Confirm, Member, Completed, LastLine),
        new(AwaitingConfirmation, Dispute, Member | Organiser, Disputed, GroupExchangeGuard.None),
        new(AwaitingConfirmation, Expire, Program, Expired, NobodyCame),
        new(AwaitingConfirmation, DecideHours, Worker, Completed, WithStaff),
        new(AwaitingConfirmation, GroupExchangeAct.CloseAsCancelled, Worker, Voided, WithStaff),
        new(AwaitingConfirmation, Depart, Program, AwaitingConfirmation, MemberDeparts),
        new(AwaitingConfirmation, Depart, Program, Completed, AllOthersConfirmed),
        new(AwaitingConfirmation, Depart, Program, Cancelled, NothingLeft),

        new(Disputed, DecideHours, Worker, Completed, GroupExchangeGuard.None),
        new(Disputed, GroupExchangeAct.CloseAsCancelled, Worker, Voided, GroupExchangeGuard.None),
        new(Disputed, Depart, Program, Disputed, MemberDeparts),
        new(Disputed, Depart, Program, Cancelled, NothingLeft),

        new(Completed, Dispute, Member | Organiser, Completed, CompletedLately),
        new(Completed, CorrectHours, Worker, Completed, WithStaff),
        new(Completed, KeepAsBooked, Worker, Completed, WithStaff),
    ]);
}
