using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Who reaches which fair.</summary>
internal static class FairReach
{
    /// <summary>Names in the order of the Lithuanian alphabet (L-5).</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("lt-LT"), ignoreCase: true);

    /// <summary>Drafts are for those who prepare them; everybody sees the rest.</summary>
    public static IQueryable<JobFair> FairsVisibleTo(this ExchangeDb db, CurrentActor actor)
    {
        var staff = actor.May(Who.Coordinator | Who.Administrator);
        return db.JobFairs.Where(fair => staff || fair.State != FairState.Draft);
    }

    /// <summary>Registrations that hold.</summary>
    public static IQueryable<FairRegistration> Live(this IQueryable<FairRegistration> registrations) => registrations.Where(r => r.CancelledAt == null);

    /// <summary>Consents that hold.</summary>
    public static IQueryable<CardConsent> Live(this IQueryable<CardConsent> consents) => consents.Where(c => c.WithdrawnAt == null);
}
