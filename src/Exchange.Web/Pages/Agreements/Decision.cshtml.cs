using Exchange.Api.Features.Agreements;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class DecisionModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecideAgreement Form { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    // One of the two, or a worker who is too near, reads the agreement, and is not asked to decide about it.
    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id)) is { IHelp: null } agreement
        && agreement.WhyNot is null && (agreement.State == AgreementState.AwaitingApproval || agreement.Decisions.Count > 0) ? agreement : throw new Refused("access.not-found");

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await mediator.Send(Agreement.State == AgreementState.AwaitingApproval
            ? new RefuseAgreement { AgreementId = Id, ExpectedVersion = Form.ExpectedVersion, Reason = Form.Reason }
            : (IRequest<Unit>)(Form with { AgreementId = Id }));
        this.Says("Agreements.said-decided");
        return LocalRedirect(AgreementsPages.One(Id));
    }
}
