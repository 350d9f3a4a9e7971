using System.Security.Claims;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>A person who has proved who they are: what the edge turns into a cookie or a token.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Stamp">Changes with password, PIN and roles, and the session ends with it.</param>
/// <param name="NewPinNeeded">Signed in with the one-time PIN of a card.</param>
public sealed record Session(Guid PersonId, string Stamp, bool NewPinNeeded = false)
{
    public const string StampClaim = "stamp";
    public const string ActingForClaim = "acting-for";
    public const string NewPinClaim = "new-pin";

    /// <summary>The session behind a cookie or token, or null for a visitor.</summary>
    public static Session? Of(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal.FindFirstValue(StampClaim) is { } stamp
            ? new(id, stamp, principal.HasClaim(NewPinClaim, "yes"))
            : null;

    public ClaimsPrincipal ToPrincipal(string scheme, Guid? actingFor = null)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, PersonId.ToString()), new(StampClaim, Stamp)], scheme);
        if (NewPinNeeded)
        {
            identity.AddClaim(new(NewPinClaim, "yes"));
        }

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
    public async Task InvokeAsync(HttpContext http, CurrentActor actor, ExchangeDb db, TimeProvider clock, FirstRun firstRun, SecondFactorRule secondFactor)
    {
        // Must answer while the database does not.
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(http);
            return;
        }

        var api = http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        actor.IsVisitor(api ? "api" : "web");
        actor.OnceKey = api ? http.Request.Headers["Idempotency-Key"].ToString() : null;
        if (await firstRun.IsNeededAsync(db, http.RequestAborted))
        {
            actor.DueFirst = DueFirst.SetUp;
            if (firstRun.IsToken(api ? http.Request.Headers[FirstRun.Header] : http.Request.Cookies[FirstRun.Cookie]))
            {
                actor.IsFounder();
            }
        }
        else if (Session.Of(http.User) is { } session)
        {
            var login = await db.Users.AsNoTracking().Where(l => l.Id == session.PersonId)
                .Select(l => new { l.SecurityStamp, l.Roles, l.TwoFactorEnabled }).SingleOrDefaultAsync(http.RequestAborted);
            if (login is not null && login.SecurityStamp == session.Stamp)
            {
                actor.Is(session.PersonId, login.Roles, api ? "api" : "web");
                actor.DueFirst = session.NewPinNeeded ? DueFirst.NewPin : secondFactor.IsDue(login.Roles, login.TwoFactorEnabled) ? DueFirst.SecondFactor : DueFirst.None;
                if (actor.DueFirst == DueFirst.None)
                {
                    await ActForAsync(http, actor, db, clock, api);
                }
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
            var scopes = mandates.Where(mandate => mandate.HoldsAt(now)).Aggregate(MandateScope.None, (all, mandate) => all | mandate.Scopes);
            if (scopes != MandateScope.None)
            {
                actor.ActsFor(subject, scopes);
            }
            else
            {
                actor.DueFirst = DueFirst.EndActing; // what was meant for another must not quietly be done as oneself
            }
        }
    }
}
