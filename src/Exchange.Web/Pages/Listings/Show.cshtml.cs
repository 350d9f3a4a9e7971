using Exchange.Api.Features.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class ShowModel(IMediator mediator) : PageModel, ILoads
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RemoveListing? Form { get; set; }

    public ListingDetails Listing { get; private set; } = null!;

    public async Task LoadAsync() => Listing = await mediator.Send(new OneListing(Id));

    public Task<IActionResult> OnPostPauseAsync() => ActAsync(new PauseListing(Id), "Listings.said-paused");

    public Task<IActionResult> OnPostResumeAsync() => ActAsync(new ResumeListing(Id), "Listings.said-resumed");

    public Task<IActionResult> OnPostRenewAsync() => ActAsync(new RenewListing(Id), "Listings.said-renewed");

    public Task<IActionResult> OnPostCloseAsync() => ActAsync(new CloseListing(Id), "Listings.said-closed");

    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(Form! with { Id = Id }, "Listings.said-removed");

    private async Task<IActionResult> ActAsync(IRequest<Unit> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return Redirect(ListingsPages.Show(Id));
    }
}
