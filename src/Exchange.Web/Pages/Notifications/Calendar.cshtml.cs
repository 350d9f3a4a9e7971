using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class CalendarModel(IMediator mediator) : PageModel, ILoads
{
    public CalendarAddress Mine { get; private set; } = null!;

    public async Task LoadAsync() => Mine = await mediator.Send(new MyCalendar());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new RenewCalendar());
        this.Says("Notices.said-calendar");
        return LocalRedirect(NotificationsPages.Calendar);
    }
}
