using Exchange.Api.Features.Participants;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class NewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public CreatePerson Form { get; set; } = new();

    [BindProperty]
    public List<MandateScope> Scopes { get; set; } = [];

    // Whoever may not create learns it here, not after filling the form in.
    public Task LoadAsync() => mediator.Send(new MyPeople());

    public void OnGet() => Scopes = [.. MandateScopesOneByOne.Single];

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form with { Scopes = Scopes });
        this.Says("Participants.created");
        return LocalRedirect(ParticipantsPages.Card(id));
    }
}
