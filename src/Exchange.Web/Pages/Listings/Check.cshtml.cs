using Exchange.Api.Features.Listings;
using Exchange.Domain.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class CheckModel(IMediator mediator) : PageModel, ILoads
{
    [FromRoute]
    public Guid Id { get; set; }

    public ListingSoFar Listing { get; private set; } = null!;

    public async Task LoadAsync() => Listing = await mediator.Send(new ListingForm(Id));

    public IActionResult OnGet() => Listing.State != ListingState.Draft ? Redirect(ListingsPages.Show(Id))
        : Listing.Title.Length == 0 ? Redirect(ListingsPages.Write(Id))
        : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var published = await mediator.Send(new PublishListing(Id));
        this.Says(published.State == ListingState.Active ? "Listings.said-published" : "Listings.said-sent");
        return Redirect(ListingsPages.Show(Id));
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        await mediator.Send(new DeleteDraft(Id));
        this.Says("Listings.said-deleted");
        return Redirect(ListingsPages.Mine);
    }
}
