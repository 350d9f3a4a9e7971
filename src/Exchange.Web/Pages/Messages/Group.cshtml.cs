using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Messages;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Messages;

public sealed class GroupModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SendGroupMessage Form { get; set; } = new();

    public GroupThreadView Thread { get; private set; } = null!;

    public async Task LoadAsync() => Thread = await mediator.Send(new GroupThread(Id));

    public Task<IActionResult> OnPostAsync() => DoAsync(Form with { GroupExchangeId = Id }, "Messages.said-sent");

    public Task<IActionResult> OnPostPhraseAsync(string phrase) => DoAsync(new SendGroupMessage { GroupExchangeId = Id, Phrase = phrase }, "Messages.said-sent");

    public Task<IActionResult> OnPostReportAsync(Guid message) => DoAsync(new ReportMessage(message), "Messages.said-reported");

    public Task<IActionResult> OnPostBlockAsync(Guid person) => DoAsync(new BlockPerson(person), "Messages.said-hidden");

    private async Task<IActionResult> DoAsync<T>(IRequest<T> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(MessagesPages.Group(Id));
    }
}
