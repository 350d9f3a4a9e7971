using Exchange.Api.Features.Identity;
using Exchange.Api.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class ObjectModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ObjectToAct Form { get; set; } = new();

    public ActDone Act { get; private set; } = null!;

    public async Task LoadAsync() => Act = await mediator.Send(new OneActForMe(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { ActId = Id });
        this.Says("Identity.objected");
        return LocalRedirect(IdentityPages.ActsForMe);
    }
}
