using System.ComponentModel.DataAnnotations;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A code from the app comes back: from now on signing in asks for one. Other sessions end.</summary>
[May(Who.SignedIn, During = Duty.SecondFactor)]
public sealed record ConfirmSecondFactor : IRequest<SecondFactorAdded>, IChange, IHoldsSecret
{
    [Required(ErrorMessage = "Identity.code-required")]
    public string Code { get; init; } = "";
}

/// <param name="Session">The session that goes on.</param>
/// <param name="RecoveryCodes">Ten codes for the day the phone is lost; each works once, and they are shown only now.</param>
public sealed record SecondFactorAdded(Session Session, IReadOnlyList<string> RecoveryCodes);

internal sealed class ConfirmSecondFactorHandler(UserManager<Login> logins, OwnLogin own) : IRequestHandler<ConfirmSecondFactor, SecondFactorAdded>
{
    public async Task<SecondFactorAdded> Handle(ConfirmSecondFactor request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (!await logins.VerifyTwoFactorTokenAsync(login, TokenOptions.DefaultAuthenticatorProvider, request.Code.Replace(" ", "", StringComparison.Ordinal)))
        {
            throw new Invalid(nameof(request.Code), "Identity.code-wrong");
        }

        await logins.SetTwoFactorEnabledAsync(login, true);
        var codes = await logins.GenerateNewTwoFactorRecoveryCodesAsync(login, 10);
        return new(new(login.Id, login.SecurityStamp!), [.. codes!]);
    }
}
