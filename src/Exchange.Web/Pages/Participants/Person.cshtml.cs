using Exchange.Api.Features.Participants;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class PersonModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GiveMandate Form { get; set; } = new();

    public AccompaniedPerson Person { get; private set; } = null!;

    public async Task LoadAsync() => Person = await mediator.Send(new PersonFile(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Participants.mandate-given");
        return LocalRedirect($"/zmones/{Id}");
    }
}
