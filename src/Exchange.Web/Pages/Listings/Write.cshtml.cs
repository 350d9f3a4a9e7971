using Exchange.Api.Features.Listings;
using Exchange.Domain.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

public sealed class WriteModel(IMediator mediator) : PageModel, ILoads
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public WriteListing Form { get; set; } = new();

    public ListingSoFar Listing { get; private set; } = null!;

    public async Task LoadAsync() => Listing = await mediator.Send(new ListingForm(Id));

    public void OnGet() => Form = new()
    {
        ExpectedVersion = Listing.Version,
        Title = Listing.Title.Length > 0 ? Listing.Title : Listing.SkillName,
        Text = Listing.Text,
        Language = Listing.Language,
        Minutes = Listing.Minutes,
        Capacity = Listing.Capacity,
        Standing = Listing.Standing,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (await mediator.Send(Form with { Id = Id }) == ListingState.Draft)
        {
            return Redirect(ListingsPages.Check(Id));
        }

        this.Says("Listings.said-saved");
        return Redirect(ListingsPages.Show(Id));
    }
}
