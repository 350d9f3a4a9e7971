using Exchange.Api.Features.Listings;
using Exchange.Domain.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class WhereModel(IMediator mediator) : PageModel, ILoads
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Came from the check page, and goes back there.</summary>
    [BindProperty(Name = "atgal", SupportsGet = true)]
    public bool Back { get; set; }

    [BindProperty]
    public PlaceListing Form { get; set; } = new();

    public ListingSoFar Listing { get; private set; } = null!;

    public async Task LoadAsync() => Listing = await mediator.Send(new ListingForm(Id));

    public void OnGet() => Form = new()
    {
        ExpectedVersion = Listing.Version,
        Mode = Listing.Mode,
        Neighbourhood = Listing.Neighbourhood,
        Week = Listing.Week,
        Languages = Listing.Languages.Count > 0 ? Listing.Languages : [Listing.Language],
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (await mediator.Send(Form with { Id = Id }) == ListingState.Draft)
        {
            return Redirect(Back ? ListingsPages.Check(Id) : ListingsPages.Write(Id));
        }

        this.Says("Listings.said-saved");
        return Redirect(ListingsPages.Show(Id));
    }
}
