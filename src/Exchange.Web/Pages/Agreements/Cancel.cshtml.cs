using Exchange.Api.Features.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class CancelModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CancelAgreement Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { AgreementId = Id });
        this.Says("Agreements.said-cancelled");
        return LocalRedirect(AgreementsPages.One(Id));
    }
}
