using Exchange.Api.Features.Rings;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Rings;

public sealed class OneModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int? ExpectedVersion { get; set; }

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public RingDetails Ring { get; private set; } = null!;

    public IReadOnlyList<RingSubstitute> Substitutes { get; private set; } = [];

    public async Task LoadAsync()
    {
        Ring = await mediator.Send(new OneRing(Id));
        Substitutes = Ring.PlaceOpen ? await mediator.Send(new RingSubstitutes(Id)) : [];
    }

    public Task<IActionResult> OnPostAcceptAsync() => DoAsync(new AcceptRing { RingId = Id, Consent = Consent }, "Rings.said-accepted");

    public Task<IActionResult> OnPostDeclineAsync() => DoAsync(new DeclineRing(Id), "Rings.said-declined", RingsPages.Mine);

    public Task<IActionResult> OnPostApproveAsync() => DoAsync(new ApproveRing { RingId = Id, ExpectedVersion = ExpectedVersion }, "Rings.said-approved");

    public Task<IActionResult> OnPostEndAsync() => DoAsync(new EndRing { RingId = Id, ExpectedVersion = ExpectedVersion }, "Rings.said-ended", RingsPages.AtWork);

    public Task<IActionResult> OnPostFillAsync(Guid received, Guid given) => DoAsync(new FillRingPlace { RingId = Id, ExpectedVersion = ExpectedVersion, ReceivedNeedId = received, GivenNeedId = given }, "Rings.said-filled");

    public async Task<IActionResult> OnPostAskAsync(Guid promise) => LocalRedirect(AgreementsPages.One(await mediator.Send(new AskWithoutRing { RingId = Id, PromiseId = promise })));

    private async Task<IActionResult> DoAsync(IRequest<Unit> request, string said, string? next = null)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(next ?? RingsPages.One(Id));
    }
}
