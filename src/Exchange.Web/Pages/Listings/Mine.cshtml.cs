using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<MyListing> Listings { get; private set; } = null!;

    public async Task LoadAsync() => Listings = await mediator.Send(new MyListings { Page = Number });

    public async Task<IActionResult> OnPostRenewAsync(Guid id)
    {
        await mediator.Send(new RenewListing(id));
        this.Says("Listings.said-renewed");
        return Redirect(ListingsPages.Mine);
    }
}
