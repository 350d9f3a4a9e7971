using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class StopModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    public StoppableLetters Letters { get; private set; } = null!;

    public async Task LoadAsync() => Letters = await mediator.Send(new LettersToStop(Secret));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new StopLetters(Secret));
        return LocalRedirect(NotificationsPages.Stopped);
    }
}
