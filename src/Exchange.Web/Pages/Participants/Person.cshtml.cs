using Exchange.Api.Features.Participants;
using Exchange.Domain.Identity;
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

    [BindProperty]
    public List<MandateScope> Scopes { get; set; } = [];

    public AccompaniedPerson Person { get; private set; } = null!;

    public async Task LoadAsync() => Person = await mediator.Send(new PersonFile(Id));

    public void OnGet() => Scopes = [.. MandateScopesOneByOne.Single];

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id, Scopes = Scopes });
        this.Says("Participants.mandate-given");
        return LocalRedirect(ParticipantsPages.Person(Id));
    }
}
