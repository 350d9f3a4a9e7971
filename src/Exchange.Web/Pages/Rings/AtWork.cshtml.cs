using Exchange.Api.Features.Rings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Rings;

public sealed class AtWorkModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public StartRing Form { get; set; } = new();

    public RingsAtWork Work { get; private set; } = null!;

    public async Task LoadAsync() => Work = await mediator.Send(new RingsForStaff());

    public async Task<IActionResult> OnPostAsync()
    {
        var ring = await mediator.Send(Form);
        this.Says("Rings.said-started");
        return LocalRedirect(RingsPages.One(ring));
    }
}
