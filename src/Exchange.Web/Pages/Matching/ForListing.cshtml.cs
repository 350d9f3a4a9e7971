using Exchange.Api.Features.Matching;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Matching;

public sealed class ForListingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ListingFits Listing { get; private set; } = null!;

    public async Task LoadAsync() => Listing = await mediator.Send(new PeopleForListing(Id));
}
