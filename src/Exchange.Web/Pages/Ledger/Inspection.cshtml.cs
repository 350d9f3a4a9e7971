using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class InspectionModel(IMediator mediator) : PageModel, ILoads
{
    public HealthOfLedger Health { get; private set; } = null!;

    public async Task LoadAsync() => Health = await mediator.Send(new LedgerHealth());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new InspectLedger());
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostBookAsync(Guid id)
    {
        await mediator.Send(new BookMissingHours(id));
        this.Says("Ledger.said-booked");
        return RedirectToPage();
    }
}
