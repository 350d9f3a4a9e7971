using Exchange.Api.Features.Participants;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class NewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public CreatePerson Form { get; set; } = new();

    // Whoever may not create learns it here, not after filling the form in.
    public Task LoadAsync() => mediator.Send(new MyPeople());

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form);
        this.Says("Participants.created");
        return LocalRedirect($"/zmones/{id}/kortele");
    }
}
