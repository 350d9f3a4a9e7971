using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who sees which group exchanges: every neighbour the open calls, its people their own, staff while staff is asked, and the worker who decided.</summary>
internal static class GroupExchangeReach
{
    /// <summary>With all places and steps, in order.</summary>
    public static IQueryable<GroupExchange> Whole(this IQueryable<GroupExchange> groups) => groups
        .Include(group => group.Places.OrderBy(place => place.TakenAt).ThenBy(place => place.PersonId)).Include(group => group.Steps.OrderBy(step => step.Number)).AsSplitQuery();

    /// <summary>Called by the person, or with a place of theirs that was not given up.</summary>
    public static IQueryable<GroupExchange> OwnOf(this IQueryable<GroupExchange> groups, CurrentActor actor)
    {
        var me = actor.Me;
        return groups.Where(group => group.OrganiserId == me || group.Places.Any(place => place.PersonId == me && place.State != GroupPlaceState.Left));
    }

    /// <summary>Called by the person, or with a place that they have or once had: nothing of it is shown but whom they met in it.</summary>
    public static IQueryable<GroupExchange> OnceOf(this IQueryable<GroupExchange> groups, CurrentActor actor)
    {
        var me = actor.Me;
        return groups.Where(group => group.OrganiserId == me || group.Places.Any(place => place.PersonId == me));
    }

    /// <summary>Calls that have not started, of others, without anybody whom the person does not want to meet or who does not want to meet them.</summary>
    public static IQueryable<GroupExchange> OpenTo(this IQueryable<GroupExchange> groups, ExchangeDb db, CurrentActor actor, DateTimeOffset now)
    {
        var me = actor.Me;
        return groups.Where(group => group.State == GroupExchangeState.Open && group.StartsAt > now && group.OrganiserId != me
            && !db.Blocks.Any(block => (block.ByPersonId == me && (block.PersonId == group.OrganiserId || group.Places.Any(place => place.PersonId == block.PersonId && place.State != GroupPlaceState.Left)))
                || (block.PersonId == me && (block.ByPersonId == group.OrganiserId || group.Places.Any(place => place.PersonId == block.ByPersonId && place.State != GroupPlaceState.Left)))));
    }

    /// <summary>Those about whose hours the worker at the keyboard has decided.</summary>
    public static IQueryable<GroupExchange> DecidedBy(this IQueryable<GroupExchange> groups, CurrentActor actor)
    {
        var worker = actor.May(Who.SocialWorker | Who.Coordinator) && !actor.IsActingForAnother ? actor.ActorId : null;
        return groups.Where(group => worker != null && group.Steps.Any(step => step.ActorId == worker
            && (step.Act == GroupExchangeAct.DecideHours || step.Act == GroupExchangeAct.CorrectHours || step.Act == GroupExchangeAct.KeepAsBooked || step.Act == GroupExchangeAct.CloseAsCancelled)));
    }

    public static IQueryable<GroupExchange> VisibleTo(this IQueryable<GroupExchange> groups, ExchangeDb db, CurrentActor actor, DateTimeOffset now)
    {
        var own = groups.OwnOf(actor).Select(group => group.Id);
        var open = groups.OpenTo(db, actor, now).Select(group => group.Id);
        var resident = actor.May(Who.Resident);
        var staff = actor.IsStaffInOwnSeat;
        var decided = groups.DecidedBy(actor).Select(group => group.Id);
        return groups.Where(group => own.Contains(group.Id) || (resident && open.Contains(group.Id)) || (staff && group.WithStaffSince != null) || decided.Contains(group.Id));
    }
}
