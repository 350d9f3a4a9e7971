using Exchange.Domain.Exchanges;
using static Exchange.Domain.Rings.RingAct;
using static Exchange.Domain.Rings.RingGuard;
using static Exchange.Domain.Rings.RingRole;
using static Exchange.Domain.Rings.RingState;

namespace Exchange.Domain.Rings;

/// <summary>Every move of a ring that exists (R0). What is not here is refused and changes nothing.</summary>
public static class RingTable
{
    /// <summary>The table, in the order of a life.</summary>
    public static readonly MoveTable<RingState, RingAct, RingRole, RingGuard> Table = new("rings.not-now", "rings.not-yours",
    [
        new(Suggested, Propose, Member | Program, Proposed, NobodyLooks),
        new(Suggested, Approve, Worker, Proposed, RingGuard.None),
        new(Suggested, GiveUp, Worker, Dissolved, RingGuard.None),
        new(Suggested, Leave, Program, Dissolved, RingGuard.None),
        new(Suggested, Expire, Program, Expired, RingGuard.None),

        new(Proposed, Accept, Member, Proposed, Unanswered),
        new(Proposed, Decline, Member, Proposed, PlaceCanBeFilled),
        new(Proposed, Decline, Member, Dissolved, PlaceCannotBeFilled),
        new(Proposed, Leave, Program, Proposed, PlaceCanBeFilled),
        new(Proposed, Leave, Program, Dissolved, PlaceCannotBeFilled),
        new(Proposed, Substitute, Program, Proposed, PlaceOpenNobodyLooks),
        new(Proposed, Substitute, Worker, Proposed, PlaceOpen),
        new(Proposed, HandOver, Program, Proposed, PlaceOpen),
        new(Proposed, Escalate, Program, Proposed, AnswerMissing),
        new(Proposed, GiveUp, Program, Dissolved, PlaceOpen),
        new(Proposed, GiveUp, Worker, Dissolved, RingGuard.None),
        new(Proposed, Commit, Program, Committed, AllAcceptedAndFits),
        new(Proposed, Commit, Program, Dissolved, AllAcceptedFitsNot),
        new(Proposed, Expire, Program, Expired, RingGuard.None),

        new(Committed, Finish, Program, Committed, EdgesLeft),
        new(Committed, Finish, Program, Completed, AllDone),
        new(Committed, Finish, Program, PartlyCompleted, SomeDone),
        new(Committed, Fail, Program, Committed, EdgesLeft),
        new(Committed, Fail, Program, PartlyCompleted, SomeDone),
        new(Committed, Fail, Program, Dissolved, NoneDone),
    ]);
}
