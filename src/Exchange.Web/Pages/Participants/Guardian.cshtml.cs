using Exchange.Api.Features.Participants;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class GuardianModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordGuardianConsent Form { get; set; } = new();

    public GuardianFile Consents { get; private set; } = null!;

    public async Task LoadAsync() => Consents = await mediator.Send(new GuardianConsents(Id));

    public Task<IActionResult> OnPostRecordAsync() => DoAsync(Form with { PersonId = Id }, "Participants.said-guardian");

    public Task<IActionResult> OnPostWithdrawAsync() => DoAsync(new WithdrawGuardianConsent(Id), "Participants.said-guardian-withdrawn");

    private async Task<IActionResult> DoAsync(IRequest<Guid> request, string said)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(ParticipantsPages.Guardian(Id));
    }
}
