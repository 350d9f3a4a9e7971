using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Problems;
using Exchange.Domain.Agreements;
using Exchange.Domain.Problems;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Problems;

public sealed class ProblemModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "rusis", SupportsGet = true)]
    public ProblemKind? Kind { get; set; }

    [BindProperty]
    public ReportProblem Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id));

    public Task<IActionResult> OnPostAsync() => DoneAsync(
        Form with { AgreementId = Id, Kind = Kind ?? ProblemKind.Other },
        Kind == ProblemKind.Unsafe ? "Problems.said-unsafe" : Form.Minutes is not null ? "Problems.said-fix" : "Agreements.said-problem");

    public Task<IActionResult> OnPostObjectAsync() => DoneAsync(new ObjectToNoShow { AgreementId = Id, ExpectedVersion = Form.ExpectedVersion, What = Form.What ?? "" }, "Agreements.said-problem");

    private async Task<IActionResult> DoneAsync(IRequest<Unit> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(AgreementsPages.One(Id));
    }
}
