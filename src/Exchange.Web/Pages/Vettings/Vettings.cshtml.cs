using Exchange.Api.Features.Vettings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Vettings;

public sealed class VettingsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AttestVetting Form { get; set; } = new();

    public VettedMember Member { get; private set; } = null!;

    public async Task LoadAsync() => Member = await mediator.Send(new VettingsOf(Id));

    public async Task<IActionResult> OnPostAttestAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Vetting.said");
        return LocalRedirect(VettingsPages.Vettings(Id));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid vetting)
    {
        await mediator.Send(new WithdrawVetting(vetting));
        this.Says("Vetting.said-withdrawn");
        return LocalRedirect(VettingsPages.Vettings(Id));
    }
}
