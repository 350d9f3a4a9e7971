using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;

namespace Exchange.Api.Data;

/// <summary>Who sees which rings: its people once they are asked, whoever has put it before a worker, and workers.</summary>
internal static class RingReach
{
    /// <summary>Rings a person stands in now. Whoever has said no, or was replaced, does not see who came after them.</summary>
    public static IQueryable<Ring> OwnOf(this IQueryable<Ring> rings, CurrentActor actor)
    {
        var me = actor.Me;
        return rings.Where(ring => ring.OpenPlaceOf != me
            && ring.Promises.Any(promise => promise.GiverId == me && promise.State != RingPromiseState.Replaced)
            && (ring.ProposedAt != null || ring.Steps.Any(step => step.Act == RingAct.Suggest && step.SubjectId == me)));
    }

    /// <summary>Rings that are not agreed on yet and in which a person stands; not those in which they have said no.</summary>
    public static IQueryable<Ring> WaitingFor(this IQueryable<Ring> rings, Guid person) => rings.Where(ring =>
        (ring.State == RingState.Suggested || ring.State == RingState.Proposed) && ring.OpenPlaceOf != person
        && ring.Promises.Any(promise => promise.GiverId == person && promise.State != RingPromiseState.Replaced));

    public static IQueryable<Ring> VisibleTo(this IQueryable<Ring> rings, CurrentActor actor)
    {
        var me = actor.Me;
        var may = actor.IsStaffInOwnSeat;
        return rings.Where(ring => may || (ring.OpenPlaceOf != me
            && ring.Promises.Any(promise => promise.GiverId == me && promise.State != RingPromiseState.Replaced)
            && (ring.ProposedAt != null || ring.Steps.Any(step => step.Act == RingAct.Suggest && step.SubjectId == me))));
    }
}
