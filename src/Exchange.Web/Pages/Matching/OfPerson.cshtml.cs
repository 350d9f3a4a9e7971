using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Matching;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Matching;

public sealed class OfPersonModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PersonOfCaseFits Person { get; private set; } = null!;

    public async Task LoadAsync() => Person = await mediator.Send(new MatchesOfPerson(Id));

    public async Task<IActionResult> OnPostAsync(bool on)
    {
        await mediator.Send(new ProtectPerson(Id, on));
        return RedirectToPage(new { Id });
    }
}
