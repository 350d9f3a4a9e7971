using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>Who may decide about an act in a person's name: not who did it, not the person, not whoever may act for them (D4).</summary>
internal static class Deciders
{
    public static IQueryable<Objection> DecidableBy(this IQueryable<Objection> objections, Guid worker, ExchangeDb db, DateTimeOffset now)
    {
        var mandates = db.Mandates.HoldingAt(now);
        return objections.Where(one => one.ActorId != worker && one.PersonId != worker && !mandates.Any(m => m.WorkerId == worker && m.PersonId == one.PersonId));
    }

    /// <summary>The worker with the fewest open objections; null when there is none who may decide.</summary>
    public static async Task<Guid?> DeciderAsync(this ExchangeDb db, Guid? didIt, Guid person, DateTimeOffset now, CancellationToken ct)
    {
        var holders = db.Mandates.HoldingAt(now).Where(m => m.PersonId == person).Select(m => m.WorkerId);
        var able = await db.Users.AsNoTracking().Where(login => login.Id != didIt && login.Id != person && !holders.Contains(login.Id))
            .Select(login => new { login.Id, login.Roles, Open = db.Objections.Count(one => one.OwnerId == login.Id && one.DecidedAt == null) }).ToListAsync(ct);
        return able.Where(one => (one.Roles & (Who.SocialWorker | Who.Coordinator)) != 0).OrderBy(one => one.Open).ThenBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefault();
    }
}
