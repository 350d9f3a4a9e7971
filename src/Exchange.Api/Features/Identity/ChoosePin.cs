using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A person chooses an own PIN: after a one-time PIN from a card at once, later with the old one. Other sessions end (S15).</summary>
[May(Who.SignedIn, During = DueFirst.NewPin)]
public sealed record ChoosePin : IRequest<SignInOutcome>, IChange, IHoldsSecret
{
    /// <summary>The PIN or password so far; not asked of a person who came in with a one-time PIN.</summary>
    public string? Current { get; init; }

    [Required(ErrorMessage = "Identity.pin-required")]
    public string Pin { get; init; } = "";

    [Required(ErrorMessage = "Identity.pin-again-required")]
    public string PinAgain { get; init; } = "";
}

internal sealed class ChoosePinHandler(ExchangeDb db, UserManager<Login> logins, OwnLogin own, CurrentActor actor) : IRequestHandler<ChoosePin, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(ChoosePin request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (actor.DueFirst != DueFirst.NewPin && await own.ProblemOfAsync(login, request.Current) is { } problem)
        {
            return new(null, problem);
        }

        var (pin, again) = (Digits(request.Pin), Digits(request.PinAgain));
        var person = await db.People.OneAsync(login.Id, ct);
        if (!Pin.IsWellFormed(pin))
        {
            throw new Invalid(nameof(request.Pin), "Identity.pin-digits");
        }

        if (pin != again)
        {
            throw new Invalid(nameof(request.PinAgain), "Identity.pin-differs");
        }

        if (Pin.IsGuessable(pin, person.MemberNumber, person.BirthDate) || logins.PasswordHasher.VerifyHashedPassword(login, login.PinHash ?? "", pin) != PasswordVerificationResult.Failed)
        {
            throw new Invalid(nameof(request.Pin), "Identity.pin-guessable");
        }

        (login.PinHash, login.PinIsOneTime) = (logins.PasswordHasher.HashPassword(login, pin), false);
        await logins.UpdateSecurityStampAsync(login);
        return new(new(login.Id, login.SecurityStamp!), null, Roles: login.Roles);
    }

    private static string Digits(string typed) => typed.Replace(" ", "", StringComparison.Ordinal);
}
