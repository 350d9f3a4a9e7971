using Exchange.Api.Features.JobFairs;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class ManageFairModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid StandId { get; set; }

    [BindProperty]
    public RefuseStand Refusal { get; set; } = new();

    [BindProperty]
    public CancelFair Cancelling { get; set; } = new();

    [BindProperty]
    public CopyFair Copy { get; set; } = new();

    public FairDetails Fair { get; private set; } = null!;

    public PageOf<StandLine> Stands { get; private set; } = null!;

    public DoorList Door { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Door = await mediator.Send(new WhoComes(Id) { Size = 1 });
        Stands = await mediator.Send(new FairStands(Id) { Size = 100 });
        Fair = await mediator.Send(new FairById(Id));
    }

    public Task<IActionResult> OnPostPublishAsync() => DoAsync(new PublishFair(Id), "JobFairs.said-published");

    public Task<IActionResult> OnPostApproveAsync() => DoAsync(new ApproveStand(StandId), "JobFairs.said-stand-approved");

    public Task<IActionResult> OnPostRefuseAsync() => DoAsync(Refusal, "JobFairs.said-stand-refused");

    public Task<IActionResult> OnPostCancelAsync() => DoAsync(Cancelling with { FairId = Id }, "JobFairs.said-fair-cancelled");

    public async Task<IActionResult> OnPostCopyAsync()
    {
        var copy = await mediator.Send(Copy with { FairId = Id });
        return LocalRedirect(JobFairsPages.ManageFair(copy));
    }

    private async Task<IActionResult> DoAsync(IRequest<Unit> act, string said)
    {
        await mediator.Send(act);
        this.Says(said);
        return LocalRedirect(JobFairsPages.ManageFair(Id));
    }
}
