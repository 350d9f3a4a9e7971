using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class InviteModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public InviteStaff Form { get; set; } = new();

    // Whoever may not invite learns it here, not after filling the form in.
    public Task LoadAsync() => mediator.Send(new PeopleAndRoles());

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form);
        this.Says("Participants.created");
        return LocalRedirect(ParticipantsPages.Card(id));
    }
}
