using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class InboxModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<NoticeLine> Notices { get; private set; } = null!;

    public async Task LoadAsync() => Notices = await mediator.Send(new MyNotices { Page = Number });

    public async Task<IActionResult> OnPostAsync(Guid upTo)
    {
        await mediator.Send(new ReadNotices(upTo));
        return LocalRedirect(NotificationsPages.Inbox);
    }
}
