using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Employers;

/// <summary>An employer puts right what it said about itself; after a refusal this asks again.</summary>
[May(Who.Employer)]
public sealed record ChangeCompany : IRequest<Unit>, IChange
{
    [Required(ErrorMessage = "Employers.name-required")]
    [StringLength(120, ErrorMessage = "Employers.name-long")]
    public string Name { get; init; } = "";

    [StringLength(1000, ErrorMessage = "Employers.about-long")]
    public string? About { get; init; }

    [Required(ErrorMessage = "Employers.contact-name-required")]
    [StringLength(80, ErrorMessage = "Employers.person-name-long")]
    public string ContactName { get; init; } = "";

    [Required(ErrorMessage = "Employers.contact-required")]
    [StringLength(120, ErrorMessage = "Employers.contact-wrong")]
    public string Contact { get; init; } = "";
}

internal sealed class ChangeCompanyHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<ChangeCompany, Unit>
{
    public async Task<Unit> Handle(ChangeCompany request, CancellationToken ct)
    {
        var (email, phone) = ContactWords.Read(request.Contact, nameof(request.Contact));
        var employer = await db.EmployerOfAsync(actor, ct);
        employer.Describe(request.Name, request.About ?? "", request.ContactName, email ?? phone!);
        employer.AskAgain();
        actor.Note.Target = employer.Id;
        return Unit.Value;
    }
}
