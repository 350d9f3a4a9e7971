using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class BrowseModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "rusis", SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(Name = "kategorija", SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(Name = "dalis", SupportsGet = true)]
    public string? Neighbourhood { get; set; }

    [BindProperty(Name = "sneka", SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(Name = "kada", SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<ListingCard> Found { get; private set; } = null!;

    public ListingFilters Filters { get; private set; } = null!;

    public bool IsNarrowed => new[] { Search, Category, Neighbourhood, Language, Day }.Any(said => !string.IsNullOrEmpty(said));

    public async Task LoadAsync()
    {
        Filters = await mediator.Send(new ListingFilterChoices());
        Found = await mediator.Send(new BrowseListings
        {
            Search = Search,
            Kind = ListingAddress.Kind(Kind),
            Category = Category,
            Neighbourhood = Neighbourhood,
            Language = Language,
            Day = ListingAddress.Day(Day),
            Page = Number,
        });
    }
}
