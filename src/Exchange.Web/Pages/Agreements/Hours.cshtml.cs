using Exchange.Api.Features.Agreements;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class HoursModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? ExpectedVersion { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var confirms = Agreement.Acts.Contains(AgreementAct.Confirm);
        await mediator.Send(confirms
            ? new ConfirmDone { AgreementId = Id, ExpectedVersion = ExpectedVersion, Minutes = Minutes, Consent = Consent }
            : (IRequest<Unit>)new ReportDone { AgreementId = Id, ExpectedVersion = ExpectedVersion, Minutes = Minutes, Consent = Consent });
        this.Says(confirms ? "Agreements.said-confirmed" : "Agreements.said-reported");
        return LocalRedirect(AgreementsPages.One(Id));
    }
}
