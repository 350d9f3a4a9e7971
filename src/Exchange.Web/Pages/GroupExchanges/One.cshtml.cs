using Exchange.Api.Features.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

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
    public DisputeGroupHours Dispute { get; set; } = new();

    [BindProperty]
    public RefuseGroupPlace Refusal { get; set; } = new();

    public GroupDetails Group { get; private set; } = null!;

    public async Task LoadAsync() => Group = await mediator.Send(new OneGroupExchange(Id));

    public Task<IActionResult> OnPostJoinAsync() => DoAsync(new JoinGroupExchange { GroupExchangeId = Id, Consent = Consent }, "GroupExchanges.said-joined");

    public Task<IActionResult> OnPostLeaveAsync() => DoAsync(new LeaveGroupExchange { GroupExchangeId = Id }, "GroupExchanges.said-left", GroupExchangesPages.Open);

    public Task<IActionResult> OnPostCancelAsync() => DoAsync(new CancelGroupExchange { GroupExchangeId = Id }, "GroupExchanges.said-cancelled");

    public Task<IActionResult> OnPostConfirmAsync() => DoAsync(new ConfirmGroupHours { GroupExchangeId = Id, ExpectedVersion = ExpectedVersion, Consent = Consent }, "GroupExchanges.said-confirmed");

    public Task<IActionResult> OnPostDisputeAsync() => DoAsync(Dispute with { GroupExchangeId = Id, ExpectedVersion = ExpectedVersion }, "GroupExchanges.said-disputed");

    public Task<IActionResult> OnPostApproveAsync(Guid person) =>
        DoAsync(new ApproveGroupPlace { GroupExchangeId = Id, PersonId = person }, "GroupExchanges.said-approved", GroupExchangesPages.Waiting);

    public Task<IActionResult> OnPostRefuseAsync() =>
        DoAsync(Refusal with { GroupExchangeId = Id }, "GroupExchanges.said-refused", GroupExchangesPages.Waiting);

    private async Task<IActionResult> DoAsync(IRequest<Unit> request, string said, string? next = null)
    {
        await mediator.Send(request);
        this.Says(said);
        return LocalRedirect(next ?? GroupExchangesPages.One(Id));
    }
}
