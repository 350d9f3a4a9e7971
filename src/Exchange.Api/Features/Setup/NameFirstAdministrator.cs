using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: the person at the keyboard, who will be administrator.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record NameFirstAdministrator : IRequest, IChange, IHoldsSecret
{
    [Required(ErrorMessage = "Identity.first-name-required")]
    [StringLength(60, ErrorMessage = "Identity.name-too-long")]
    public string FirstName { get; init; } = "";

    [StringLength(80, ErrorMessage = "Identity.name-too-long")]
    public string? LastName { get; init; }

    /// <summary>Phone or e-mail to sign in with.</summary>
    [Required(ErrorMessage = "Identity.contact-required")]
    public string Contact { get; init; } = "";

    [Required(ErrorMessage = "Identity.password-required")]
    [MinLength(12, ErrorMessage = "Identity.password-short")]
    public string Password { get; init; } = "";
}

internal sealed class NameFirstAdministratorHandler(ExchangeDb db, IPasswordHasher<Login> hasher) : AsyncRequestHandler<NameFirstAdministrator>
{
    protected override Task Handle(NameFirstAdministrator request, CancellationToken ct)
    {
        var (email, phone) = Contacts.Either(nameof(request.Contact), request.Contact);
        var named = new NamedAdministrator(request.FirstName.Trim(), request.LastName?.Trim() ?? "", email, phone, hasher.HashPassword(new(), request.Password));
        return SetupAnswers.ChangeAsync(db, answers => answers with { First = named }, ct);
    }
}
