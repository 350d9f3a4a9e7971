using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Who signs in: by e-mail or phone and password, or by member number and PIN.</summary>
[May(Who.Anyone)]
public sealed record SignIn : IRequest<SignInOutcome>, IChange, IHoldsSecret
{
    /// <summary>E-mail, phone or member number, as the person types it.</summary>
    [Required(ErrorMessage = "Identity.sign-in-name-required")]
    public string Name { get; init; } = "";

    /// <summary>Password, or PIN with a member number.</summary>
    [Required(ErrorMessage = "Identity.sign-in-secret-required")]
    public string Secret { get; init; } = "";

    /// <summary>Code of the authenticator app, when the person uses one.</summary>
    public string? Code { get; init; }
}

/// <summary>A failed try is a result, not a refusal: its count must be saved.</summary>
/// <param name="Session">Present when the person is in.</param>
/// <param name="Problem">Refusal code otherwise.</param>
/// <param name="NewPinNeeded">The PIN was a one-time one from a card: choose an own one now.</param>
/// <param name="Roles">What the person may be here, to choose their first page.</param>
public sealed record SignInOutcome(Session? Session, string? Problem, bool NewPinNeeded = false, Who Roles = Who.None);

internal sealed class SignInHandler(ExchangeDb db, UserManager<Login> logins, TimingShield decoy, AppCodes app, CurrentActor actor) : IRequestHandler<SignIn, SignInOutcome>
{
    /// <summary>Reason in the journal of a try that did not open a session.</summary>
    private const string Failed = "failed";

    public async Task<SignInOutcome> Handle(SignIn request, CancellationToken ct)
    {
        var name = request.Name.Trim();
        var byNumber = int.TryParse(name.Replace(" ", "", StringComparison.Ordinal), out var number) && number is > 10_000 and < 1_000_000;
        var person = byNumber ? await db.People.SingleOrDefaultAsync(p => p.MemberNumber == number, ct) : await ReachedByAsync(name, ct);
        var login = person is null ? null : await logins.FindByIdAsync(person.Id.ToString());
        var hash = byNumber ? login?.PinHash : login?.PasswordHash;
        var right = logins.PasswordHasher.VerifyHashedPassword(login ?? new(), hash ?? decoy.Hash, request.Secret) != PasswordVerificationResult.Failed && hash is not null;
        if (login is null || person!.LeftAt is not null)
        {
            return new(null, "access.wrong-credentials");
        }

        actor.Note.About = login.Id;
        if (await logins.IsLockedOutAsync(login))
        {
            actor.Note.Reason = Failed;
            return new(null, "access.locked-out");
        }

        if (byNumber && login.PinTries >= Pin.Tries)
        {
            actor.Note.Reason = Failed;
            return new(null, "access.pin-locked");
        }

        if (!right)
        {
            actor.Note.Reason = Failed;
            return new(null, byNumber ? await CountPinAsync(login) : await CountAsync(login));
        }

        if (login.TwoFactorEnabled && !await CodeIsRightAsync(login, request.Code))
        {
            actor.Note.Reason = Failed;
            return new(null, string.IsNullOrWhiteSpace(request.Code) ? "access.code-needed" : await app.CountAsync(login, "access.code-wrong"));
        }

        await logins.ResetAccessFailedCountAsync(login);
        login.PinTries = byNumber ? 0 : login.PinTries;
        var newPin = byNumber && login.PinIsOneTime;
        return new(new(login.Id, login.SecurityStamp!, newPin), null, newPin, login.Roles);
    }

    // A PIN is short, so no waiting opens it again: a worker does, in person (P6). Whoever has a password too still comes in with it.
    private async Task<string> CountPinAsync(Login login)
    {
        login.PinTries += login.PinHash is null ? 0 : 1;
        await logins.UpdateAsync(login); // with a new stamp, so that of two at once one counts after the other
        return login.PinTries >= Pin.Tries ? "access.pin-locked" : "access.wrong-credentials";
    }

    private async Task<string> CountAsync(Login login)
    {
        await logins.AccessFailedAsync(login);
        return await logins.IsLockedOutAsync(login) ? "access.locked-out" : "access.wrong-credentials";
    }

    private Task<Person?> ReachedByAsync(string name, CancellationToken ct)
    {
        if (name.Contains('@', StringComparison.Ordinal))
        {
            var email = name.ToLowerInvariant();
            return db.People.SingleOrDefaultAsync(p => p.Email == email, ct);
        }

        var phone = Domain.Language.PhoneNumber.TryNormalise(name, out var normal) ? normal : name;
        return db.People.SingleOrDefaultAsync(p => p.Phone == phone, ct);
    }

    // The code of the app, or one of the codes written down for the day the phone is lost.
    private async Task<bool> CodeIsRightAsync(Login login, string? code) =>
        AppCodes.Typed(code) is { Length: > 0 } typed
        && (await app.UseAsync(login, typed)
            || (await logins.RedeemTwoFactorRecoveryCodeAsync(login, typed.ToUpperInvariant())).Succeeded);
}
