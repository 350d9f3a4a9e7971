using Exchange.Api.Features.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

public sealed class HomeModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<ListingCard> Newest { get; private set; } = [];

    public async Task LoadAsync() => Newest = (await mediator.Send(new BrowseListings { Size = 6 })).Items;
}
