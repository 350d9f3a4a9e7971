using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class ObjectionModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecideObjection Form { get; set; } = new();

    public ObjectionDetails Objection { get; private set; } = null!;

    public async Task LoadAsync() => Objection = await mediator.Send(new OneObjection(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { ObjectionId = Id });
        this.Says("Identity.objection-said");
        return LocalRedirect(IdentityPages.Objections);
    }
}
