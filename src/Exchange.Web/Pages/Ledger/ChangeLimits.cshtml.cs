using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class ChangeLimitsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangeLimits Form { get; set; } = new();

    public LimitsOfMember Limits { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Limits = await mediator.Send(new LimitsOf(Id));
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new() { AheadHours = Limits.AheadHours, GivenHours = Limits.GivenHours };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Ledger.said-limits");
        return LocalRedirect(LedgerPages.Limits);
    }
}
