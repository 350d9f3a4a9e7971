using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: a second administrator, so that one illness or one lost phone does not close the house. Gets a one-time PIN.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record NameSecondAdministrator : IRequest, IChange
{
    [Required(ErrorMessage = "Identity.first-name-required")]
    [StringLength(60, ErrorMessage = "Identity.name-too-long")]
    public string FirstName { get; init; } = "";

    [StringLength(80, ErrorMessage = "Identity.name-too-long")]
    public string? LastName { get; init; }

    /// <summary>Phone or e-mail; may be empty.</summary>
    public string? Contact { get; init; }
}

internal sealed class NameSecondAdministratorHandler(ExchangeDb db) : AsyncRequestHandler<NameSecondAdministrator>
{
    protected override async Task Handle(NameSecondAdministrator request, CancellationToken ct)
    {
        var (email, phone) = string.IsNullOrWhiteSpace(request.Contact) ? (null, null) : Contacts.Either(nameof(request.Contact), request.Contact);
        var first = (await SetupAnswers.ReadAsync(db, ct)).First;
        if ((email is not null && email == first?.Email) || (phone is not null && phone == first?.Phone))
        {
            throw new Invalid(nameof(request.Contact), "Setup.second-is-first");
        }

        var named = new NamedAdministrator(request.FirstName.Trim(), request.LastName?.Trim() ?? "", email, phone, null);
        await SetupAnswers.ChangeAsync(db, answers => answers with { Second = named }, ct);
    }
}
