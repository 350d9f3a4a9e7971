using System.Security.Claims;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>A person who has proved who they are: what the edge turns into a cookie or a token.</summary>
public sealed record Session(Guid PersonId, string Stamp)
{
    public const string StampClaim = "stamp";
    public const string ActingForClaim = "acting-for";

    public ClaimsPrincipal ToPrincipal(string scheme, Guid? actingFor = null)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, PersonId.ToString()), new(StampClaim, Stamp)], scheme);
        if (actingFor is { } subject)
        {
            identity.AddClaim(new(ActingForClaim, subject.ToString()));
        }

        return new(identity);
    }
}

/// <summary>
/// Tells <see cref="CurrentActor"/> who sends the request. Roles and stamp are read from the database each time, so a changed
/// password or role ends the session with the next request (S15).
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor actor, ExchangeDb db, TimeProvider clock)
    {
        var api = http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        actor.IsVisitor(api ? "api" : "web");
        actor.OnceKey = api ? http.Request.Headers["Idempotency-Key"].ToString() : null;
        if (Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var login = await db.Users.AsNoTracking().Where(l => l.Id == id).Select(l => new { l.SecurityStamp, l.Roles }).SingleOrDefaultAsync(http.RequestAborted);
            if (login is not null && login.SecurityStamp == http.User.FindFirstValue(Session.StampClaim))
            {
                actor.Is(id, login.Roles, api ? "api" : "web");
                await ActForAsync(http, actor, db, clock, api);
            }
            else
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                if (!api)
                {
                    await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                }
            }
        }

        await next(http);
    }

    private static async Task ActForAsync(HttpContext http, CurrentActor actor, ExchangeDb db, TimeProvider clock, bool api)
    {
        var wanted = api ? http.Request.Headers["Acting-For"].ToString() : http.User.FindFirstValue(Session.ActingForClaim);
        if (actor.May(Who.SocialWorker) && Guid.TryParse(wanted, out var subject) && subject != actor.ActorId)
        {
            var now = clock.GetUtcNow();
            var mandates = await db.Mandates.AsNoTracking().Where(m => m.WorkerId == actor.ActorId && m.PersonId == subject).ToListAsync(http.RequestAborted);
            if (mandates.Any(mandate => mandate.HoldsAt(now)))
            {
                actor.ActsFor(subject);
            }
            else if (api)
            {
                throw new Domain.Refused("identity.mandate-missing"); // a program must not quietly act as the worker
            }
        }
    }
}
