using Exchange.Api.Features.Problems;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Problems;

public sealed class MatterModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AppealDecision Form { get; set; } = new();

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public ProblemCaseDetails Problem { get; private set; } = null!;

    public async Task LoadAsync() => Problem = await mediator.Send(new OneProblem(Id));

    public Task<IActionResult> OnPostAcceptAsync() => DoAsync(new AcceptFix { ProblemId = Id, Consent = Consent }, "Problems.said-accepted");

    public Task<IActionResult> OnPostDeclineAsync() => DoAsync(new DeclineFix(Id), "Agreements.said-problem");

    public Task<IActionResult> OnPostAppealAsync() => DoAsync(Form with { ProblemId = Id }, "Problems.said-appealed");

    public Task<IActionResult> OnPostTakeAsync() => DoAsync(new TakeProblem(Id), "Problems.said-taken");

    public Task<IActionResult> OnPostTieAsync(bool toRaiser) => DoAsync(new DeclareTie { ProblemId = Id, ToRaiser = toRaiser }, "Problems.said-tie", ProblemsPages.Matters);

    private async Task<IActionResult> DoAsync(IRequest<Unit> request, string said, string? next = null)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(next ?? ProblemsPages.Matter(Id));
    }
}
