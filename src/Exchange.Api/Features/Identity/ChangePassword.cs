using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>A person who has a phone or an e-mail sets or replaces the password that goes with it. Other sessions end (S15).</summary>
[May(Who.SignedIn)]
public sealed record ChangePassword : IRequest<SignInOutcome>, IChange, IHoldsSecret
{
    /// <summary>The password so far, or the PIN.</summary>
    [Required(ErrorMessage = "Identity.current-required")]
    public string Current { get; init; } = "";

    [Required(ErrorMessage = "Identity.password-required")]
    [MinLength(12, ErrorMessage = "Identity.password-short")]
    public string Password { get; init; } = "";
}

internal sealed class ChangePasswordHandler(ExchangeDb db, UserManager<Login> logins, OwnLogin own) : IRequestHandler<ChangePassword, SignInOutcome>
{
    public async Task<SignInOutcome> Handle(ChangePassword request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        if (await own.ProblemOfAsync(login, request.Current) is { } problem)
        {
            return new(null, problem);
        }

        var person = await db.People.OneAsync(login.Id, ct);
        if (person.Email is null && person.Phone is null)
        {
            throw new Refused("identity.password-needs-contact");
        }

        login.PasswordHash = logins.PasswordHasher.HashPassword(login, request.Password);
        await logins.UpdateSecurityStampAsync(login);
        return new(new(login.Id, login.SecurityStamp!), null);
    }
}
