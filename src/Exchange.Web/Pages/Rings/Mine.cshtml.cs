using Exchange.Api.Features.Rings;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Rings;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ProposeRing Form { get; set; } = new();

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public RingsWithMe Found { get; private set; } = null!;

    public async Task LoadAsync() => Found = await mediator.Send(new MyRings());

    public async Task<IActionResult> OnPostAsync()
    {
        var ring = await mediator.Send(Form with { Consent = Consent });
        this.Says("Rings.said-proposed");
        return LocalRedirect(RingsPages.One(ring));
    }
}
