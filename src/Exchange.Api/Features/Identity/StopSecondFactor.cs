using System.ComponentModel.DataAnnotations;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A person takes the authenticator app off, with the password or PIN once more. Other sessions end.</summary>
[May(Who.SignedIn)]
public sealed record StopSecondFactor : IRequest<SignInOutcome>, IChange, IHoldsSecret
{
    /// <summary>Password or PIN.</summary>
    [Required(ErrorMessage = "Identity.current-required")]
    public string Current { get; init; } = "";
}

internal sealed class StopSecondFactorHandler(UserManager<Login> logins, OwnLogin own) : IRequestHandler<StopSecondFactor, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(StopSecondFactor request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (await own.ProblemOfAsync(login, request.Current) is { } problem)
        {
            return new(null, problem);
        }

        await logins.SetTwoFactorEnabledAsync(login, false);
        await logins.ResetAuthenticatorKeyAsync(login);
        await logins.RemoveAuthenticationTokenAsync(login, "[AspNetUserStore]", "AuthenticatorKey");
        return new(new(login.Id, login.SecurityStamp!), null);
    }
}
