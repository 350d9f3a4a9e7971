using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class CallsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public RecordCall Form { get; set; } = new();

    public CallsToMake List { get; private set; } = null!;

    public async Task LoadAsync() => List = await mediator.Send(new CallList());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says($"Notices.said-called-{Form.Outcome}");
        return LocalRedirect(NotificationsPages.Calls);
    }
}
