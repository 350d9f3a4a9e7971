using Exchange.Api.Features.Participants;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

/// <summary>The PIN is on the answer to the button and nowhere else: a reload or a look back does not show it.</summary>
[ResponseCache(NoStore = true)]
public sealed class CardModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MemberCard Card { get; private set; } = null!;

    public async Task LoadAsync() => Card = await mediator.Send(new CardOf(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        Card = await mediator.Send(new MakeCard(Id));
        return Page();
    }
}
