using Exchange.Api.Features.Agreements;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class OneModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What the person had read when they pressed the button.</summary>
    [BindProperty]
    public int? ExpectedVersion { get; set; }

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public ApproveAgreement Approval { get; set; } = new();

    public AgreementDetails Agreement { get; private set; } = null!;

    public async Task LoadAsync() => Agreement = await mediator.Send(new OneAgreement(Id));

    public Task<IActionResult> OnPostAcceptAsync() => DoAsync(new AcceptProposal { AgreementId = Id, ExpectedVersion = ExpectedVersion, Consent = Consent }, "Agreements.said-accepted");

    public Task<IActionResult> OnPostDeclineAsync() => DoAsync(new DeclineProposal { AgreementId = Id, ExpectedVersion = ExpectedVersion }, "Agreements.said-declined");

    public Task<IActionResult> OnPostWithdrawAsync() => DoAsync(new WithdrawProposal { AgreementId = Id, ExpectedVersion = ExpectedVersion }, "Agreements.said-withdrawn");

    public Task<IActionResult> OnPostAgreeAsync() => DoAsync(new AgreeMeeting { AgreementId = Id, ExpectedVersion = ExpectedVersion, Consent = Consent }, "Agreements.said-agreed");

    public Task<IActionResult> OnPostConfirmAsync() =>
        DoAsync(new ConfirmDone { AgreementId = Id, ExpectedVersion = ExpectedVersion, Minutes = Minutes, Consent = Consent }, "Agreements.said-confirmed");

    public Task<IActionResult> OnPostApproveAsync() => DoAsync(Approval with { AgreementId = Id, ExpectedVersion = ExpectedVersion }, "Agreements.said-approved", AgreementsPages.Waiting);

    public Task<IActionResult> OnPostEndSeriesAsync() => DoAsync(new EndSeries { AgreementId = Id, ExpectedVersion = ExpectedVersion }, "Agreements.said-series-ended");

    public async Task<IActionResult> OnPostGoOnAsync()
    {
        var next = await mediator.Send(new GoOnWithSeries { AgreementId = Id, ExpectedVersion = ExpectedVersion });
        this.Says("Agreements.said-series-goes-on");
        return LocalRedirect(AgreementsPages.One(next));
    }

    private async Task<IActionResult> DoAsync(IRequest<Unit> request, string said, string? next = null)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(next ?? AgreementsPages.One(Id));
    }
}
