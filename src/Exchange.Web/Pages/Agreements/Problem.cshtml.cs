using Exchange.Api.Features.Agreements;
using Exchange.Domain.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class ProblemModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportProblem Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoneAsync(Agreement.Acts.Contains(AgreementAct.Object)
            ? new ObjectToNoShow { AgreementId = Id, Seen = Form.Seen, What = Form.What }
            : (IRequest<Unit>)(Form with { AgreementId = Id }));
    }

    public Task<IActionResult> OnPostNoShowAsync() => DoneAsync(new ReportNoShow { AgreementId = Id, Seen = Form.Seen });

    private async Task<IActionResult> DoneAsync(IRequest<Unit> request)
    {
        await mediator.Send(request);
        this.Says("Agreements.said-problem");
        return LocalRedirect($"/susitarimai/{Id}");
    }
}
