using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class ChannelModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ChooseChannel Form { get; set; } = new();

    public ChannelNow Now { get; private set; } = null!;

    public async Task LoadAsync() => Now = await mediator.Send(new MyChannel());

    public void OnGet() => Form = new() { Channel = Now.Channel, Suggestions = Now.Suggestions };

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Notices.said-channel");
        return LocalRedirect(NotificationsPages.Channel);
    }
}
