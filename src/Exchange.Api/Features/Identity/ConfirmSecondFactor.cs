using System.ComponentModel.DataAnnotations;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A code from the app comes back: from now on signing in asks for one. Other sessions end.</summary>
[May(Who.SignedIn, During = DueFirst.SecondFactor)]
public sealed record ConfirmSecondFactor : IRequest<SecondFactorAdded>, IChange, IHoldsSecret
{
    [Required(ErrorMessage = "Identity.code-required")]
    public string Code { get; init; } = "";
}

/// <summary>A failed try is a result, not a refusal: its count must be saved.</summary>
/// <param name="Session">The session that goes on, when the code was right.</param>
/// <param name="RecoveryCodes">Ten codes for the day the phone is lost; each works once, and they are shown only now.</param>
/// <param name="Problem">Refusal code otherwise.</param>
public sealed record SecondFactorAdded(Session? Session, IReadOnlyList<string> RecoveryCodes, string? Problem = null);

internal sealed class ConfirmSecondFactorHandler(UserManager<Login> logins, OwnLogin own, AppCodes app, CurrentActor actor) : IRequestHandler<ConfirmSecondFactor, SecondFactorAdded>
{
    public async Task<SecondFactorAdded> Handle(ConfirmSecondFactor request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (login.TwoFactorEnabled)
        {
            throw new Refused("identity.second-factor-on"); // or a guessed code would buy new recovery codes
        }

        if (await logins.IsLockedOutAsync(login))
        {
            return Failed("access.locked-out");
        }

        if (!await app.UseAsync(login, AppCodes.Typed(request.Code)))
        {
            return Failed(await app.CountAsync(login, "identity.code-wrong"));
        }

        await logins.ResetAccessFailedCountAsync(login);

        await logins.SetTwoFactorEnabledAsync(login, true);
        var codes = await logins.GenerateNewTwoFactorRecoveryCodesAsync(login, 10);
        return new(new(login.Id, login.SecurityStamp!), [.. codes!]);
    }

    private SecondFactorAdded Failed(string problem)
    {
        actor.Note.Reason = "failed";
        return new(null, [], problem);
    }
}
