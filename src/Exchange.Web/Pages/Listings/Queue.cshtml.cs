using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class QueueModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty]
    public ReturnListing Form { get; set; } = new();

    public PageOf<PendingListing> Waiting { get; private set; } = null!;

    public async Task LoadAsync() => Waiting = await mediator.Send(new PendingListings { Page = Number });

    public Task<IActionResult> OnPostApproveAsync(Guid id) => DecideAsync(new ApproveListing(id), "Listings.said-approved");

    public Task<IActionResult> OnPostReturnAsync() => DecideAsync(Form, "Listings.said-returned");

    private async Task<IActionResult> DecideAsync(IRequest<Unit> decision, string said)
    {
        await mediator.Send(decision);
        this.Says(said);
        return Redirect(ListingsPages.Queue);
    }
}
