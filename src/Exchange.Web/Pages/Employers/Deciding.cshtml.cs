using Exchange.Api.Features.Employers;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Employers;

public sealed class DecidingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "busena")]
    public EmployerState State { get; set; }

    [BindProperty(SupportsGet = true, Name = "puslapis")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public Guid EmployerId { get; set; }

    [BindProperty]
    public RefuseEmployer Refusal { get; set; } = new();

    public PageOf<EmployerLine> Found { get; private set; } = null!;

    public async Task LoadAsync() => Found = await mediator.Send(new RegisteredEmployers { State = State, Page = Math.Clamp(Number, 1, 1000) });

    public async Task<IActionResult> OnPostApproveAsync()
    {
        await mediator.Send(new ApproveEmployer(EmployerId));
        this.Says("Employers.said-approved");
        return LocalRedirect(EmployersPages.Deciding);
    }

    public async Task<IActionResult> OnPostRefuseAsync()
    {
        await mediator.Send(Refusal);
        this.Says("Employers.said-refused");
        return LocalRedirect(EmployersPages.Deciding);
    }
}
