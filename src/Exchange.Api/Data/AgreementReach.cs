using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;

namespace Exchange.Api.Data;

/// <summary>Who sees which agreements: the two, staff in their own seat while staff is asked, and what staff entered from paper.</summary>
internal static class AgreementReach
{
    public static IQueryable<Agreement> OwnOf(this IQueryable<Agreement> agreements, CurrentActor actor)
    {
        var me = actor.Me;
        return agreements.Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me);
    }

    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> agreements, CurrentActor actor)
    {
        var me = actor.Me;
        var may = actor.IsStaffInOwnSeat;
        return agreements.Where(agreement => agreement.GiverId == me || agreement.ReceiverId == me || (may && (agreement.WithStaffSince != null || agreement.Slip != null)));
    }
}
