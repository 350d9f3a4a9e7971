using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Messages;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Messages;

public sealed class ThreadModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SendMessage Form { get; set; } = new();

    [BindProperty]
    public ShareContacts Share { get; set; } = new();

    public ThreadView Thread { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Thread = await mediator.Send(new AgreementThread(Id));
        if (!ModelState.ContainsKey("Share.Phone") && !ModelState.ContainsKey("Share.Email"))
        {
            Share = new() { Phone = Thread.Mine.Phone is not null, Email = Thread.Mine.Email is not null }; // not sent now: as it stands
        }
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(Form with { AgreementId = Id }, "Messages.said-sent");

    public Task<IActionResult> OnPostPhraseAsync(string phrase) => DoAsync(new SendMessage { AgreementId = Id, Phrase = phrase }, "Messages.said-sent");

    public Task<IActionResult> OnPostShareAsync() => DoAsync(Share with { AgreementId = Id }, "Messages.said-shared");

    public Task<IActionResult> OnPostReportAsync(Guid message) => DoAsync(new ReportMessage(message), "Messages.said-reported");

    public async Task<IActionResult> OnPostBlockAsync()
    {
        await LoadAsync();
        return await DoAsync(new BlockPerson(Thread.OtherId), "Messages.said-blocked");
    }

    private async Task<IActionResult> DoAsync<T>(IRequest<T> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(MessagesPages.Thread(Id));
    }
}
