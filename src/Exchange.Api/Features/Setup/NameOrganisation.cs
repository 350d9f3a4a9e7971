using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: whose community this is, and whom people ring for help.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record NameOrganisation : IRequest, IChange
{
    [Required(ErrorMessage = "Setup.name-required")]
    [StringLength(120, ErrorMessage = "Setup.name-too-long")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "Setup.phone-required")]
    public string Phone { get; init; } = "";
}

internal sealed class NameOrganisationHandler(ExchangeDb db) : AsyncRequestHandler<NameOrganisation>
{
    protected override Task Handle(NameOrganisation request, CancellationToken ct)
    {
        var phone = Contacts.Phone(nameof(request.Phone), request.Phone);
        return SetupAnswers.ChangeAsync(db, answers => answers with { Name = request.Name.Trim(), Phone = phone }, ct);
    }
}
