using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Problems;

namespace Exchange.Api.Data;

/// <summary>Who sees which agreements: the two, staff in their own seat while staff is asked, the worker who had it before them, and what staff entered from paper.</summary>
internal static class AgreementReach
{
    public static IQueryable<Agreement> OwnOf(this IQueryable<Agreement> agreements, CurrentActor actor)
    {
        var me = actor.Me;
        return agreements.Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me);
    }

    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> agreements, ExchangeDb db, CurrentActor actor)
    {
        var me = actor.Me;
        var may = actor.IsStaffInOwnSeat;
        var worker = may ? actor.ActorId : null;
        return agreements.Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me || (may && (agreement.WithStaffSince != null || agreement.Slip != null))
            || (worker != null && (agreement.Steps.Any(step => step.ActorId == worker && step.SubjectId == worker)
                || db.ProblemCases.Any(problem => problem.AgreementId == agreement.Id && problem.Kind != ProblemKind.Unsafe && (problem.OwnerId == worker || problem.DecidedById == worker)))));
    }
}
