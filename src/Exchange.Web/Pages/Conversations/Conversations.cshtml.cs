using Exchange.Api.Features.Conversations;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Conversations;

public sealed class ConversationsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public HoldConversation Form { get; set; } = new();

    public IReadOnlyList<ConversationToHold> Talks { get; private set; } = [];

    public async Task LoadAsync() => Talks = await mediator.Send(new ConversationsForStaff());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Conversations.said");
        return LocalRedirect(ConversationsPages.Conversations);
    }
}
