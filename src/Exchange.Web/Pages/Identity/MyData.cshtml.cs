using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class MyDataModel(IMediator mediator) : PageModel, ILoads
{
    public Myself Me { get; private set; } = null!;

    public PageOf<AccessLine> Access { get; private set; } = null!;

    public PageOf<JournalLine> Journal { get; private set; } = null!;

    public IReadOnlyList<MandateLine> Mandates { get; private set; } = [];

    public IReadOnlyList<BlockLine> Blocks { get; private set; } = [];

    public async Task LoadAsync()
    {
        Me = await mediator.Send(new WhoAmI());
        Access = await mediator.Send(new MyAccess());
        Journal = await mediator.Send(new MyJournal());
        Mandates = await mediator.Send(new MyMandates());
        Blocks = await mediator.Send(new MyBlocks());
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        await mediator.Send(new WithdrawMandate(id));
        this.Says("Identity.withdrawn");
        return LocalRedirect(IdentityPages.MyData);
    }

    public async Task<IActionResult> OnPostUnblockAsync(Guid id)
    {
        await mediator.Send(new UnblockPerson(id));
        this.Says("Identity.unblocked");
        return LocalRedirect(IdentityPages.MyData);
    }
}
