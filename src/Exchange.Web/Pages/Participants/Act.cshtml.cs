using Exchange.Api.Features.Participants;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class ActModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IActionResult OnGet() => LocalRedirect(ParticipantsPages.Person(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        var subject = await mediator.Send(new StartActing(Id));
        await HttpContext.RenewSessionAsync(actingFor: subject);
        this.Says("Participants.acting-started");
        return LocalRedirect(SitePages.MyDay);
    }
}
