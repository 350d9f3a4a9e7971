using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class WaitingBoardModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<WaitingNeed> Needs { get; private set; } = null!;

    public async Task LoadAsync() => Needs = await mediator.Send(new WaitingBoard { Page = Number });

    public async Task<IActionResult> OnPostAsync(Guid listingId, Guid personId)
    {
        await mediator.Send(new SuggestNeed { ListingId = listingId, PersonId = personId });
        this.Says("Notices.said-asked");
        return LocalRedirect(NotificationsPages.WaitingBoard);
    }
}
