using Exchange.Api.Features.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class MarketSheetModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "rusis", SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(Name = "kategorija", SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(Name = "dalis", SupportsGet = true)]
    public string? Neighbourhood { get; set; }

    public PrintedListings Sheet { get; private set; } = null!;

    public ListingFilters Filters { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Sheet = await mediator.Send(new MarketSheet { Kind = ListingAddress.Kind(Kind), Category = Category, Neighbourhood = Neighbourhood });
        Filters = await mediator.Send(new ListingFilterChoices());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new PrintMarketSheet { Kind = ListingAddress.Kind(Kind), Category = Category, Neighbourhood = Neighbourhood });
        return LocalRedirect(ListingsPages.MarketSheet + Request.QueryString);
    }
}
