using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class UndeliveredModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<UndeliveredLetter> Letters { get; private set; } = null!;

    public MailNow Mail { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Letters = await mediator.Send(new UndeliveredLetters { Page = Number });
        Mail = await mediator.Send(new MailState());
    }

    public Task<IActionResult> OnPostAgainAsync(Guid id) => DoAsync(new TryLetterAgain(id), "Notices.said-again");

    public Task<IActionResult> OnPostCallAsync(Guid id) => DoAsync(new CallInstead(id), "Notices.said-call");

    public Task<IActionResult> OnPostSwitchAsync(bool on) => DoAsync(new SwitchMail(on), on ? "Notices.said-mail-on" : "Notices.said-mail-off");

    private async Task<IActionResult> DoAsync(IRequest<Unit> act, string said)
    {
        await mediator.Send(act);
        this.Says(said);
        return LocalRedirect(NotificationsPages.Undelivered);
    }
}
