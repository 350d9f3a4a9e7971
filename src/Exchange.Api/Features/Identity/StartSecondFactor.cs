using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A person begins to add an authenticator app: a fresh key, which counts only once a code made with it has come back.</summary>
[May(Who.SignedIn, During = DueFirst.SecondFactor)]
public sealed record StartSecondFactor : IRequest<AuthenticatorKey>, IChange, IHoldsSecret;

internal sealed class StartSecondFactorHandler(ExchangeDb db, UserManager<Login> logins, OwnLogin own) : IRequestHandler<StartSecondFactor, AuthenticatorKey>
{
    public async Task<AuthenticatorKey> Handle(StartSecondFactor request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (login.TwoFactorEnabled)
        {
            throw new Refused("identity.second-factor-on");
        }

        var person = await db.People.OneAsync(login.Id, ct);
        var secret = logins.GenerateNewAuthenticatorKey();
        await logins.SetAuthenticationTokenAsync(login, "[AspNetUserStore]", "AuthenticatorKey", secret); // a key that is not confirmed ends no session
        login.CodeStep = null; // of another key
        return AuthenticatorKey.Of(secret, person.MemberNumber);
    }
}
