using Exchange.Api.Features.Agreements;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class CorrectionModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CorrectHours Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    // Whoever is one of the two, or comes before anybody asked, has nothing to put right here.
    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id)) is { IHelp: null } agreement && agreement.Acts.Contains(AgreementAct.CorrectHours)
        ? agreement
        : throw new Refused("access.not-found");

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { AgreementId = Id });
        this.Says("Agreements.said-corrected");
        return LocalRedirect(AgreementsPages.Waiting);
    }
}
