using Exchange.Api.Features.Problems;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Problems;

public sealed class MatterDecisionModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecideProblem Form { get; set; } = new();

    public ProblemCaseDetails Problem { get; private set; } = null!;

    // One of the two, or a worker who is too near, reads the case, and is not asked to decide it; one about hours is decided with them.
    public async Task LoadAsync() => Problem = await mediator.Send(new OneProblem(Id)) is { Duty: { WithHours: false, MayDecide: true } } problem ? problem : throw new Refused("access.not-found");

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { ProblemId = Id });
        this.Says("Agreements.said-decided");
        return LocalRedirect(ProblemsPages.Matters);
    }
}
