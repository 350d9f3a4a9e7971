using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class ThanksModel(IMediator mediator) : PageModel, ILoads
{
    public HoursOfCommunity Hours { get; private set; } = null!;

    public async Task LoadAsync() => Hours = await mediator.Send(new CommunityHours());

    public Task<IActionResult> OnPostConfirmAsync(Guid id) => DoAsync(new ConfirmGrant(id), "Ledger.said-granted");

    public Task<IActionResult> OnPostRefuseAsync(Guid id) => DoAsync(new RefuseGrant(id), "Ledger.said-grant-refused");

    private async Task<IActionResult> DoAsync(IRequest<Guid> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return RedirectToPage();
    }
}
