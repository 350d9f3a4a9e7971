using Exchange.Api.Features.Appeals;
using Exchange.Api.Features.Suspensions;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Suspensions;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<SuspensionLine> Lines { get; private set; } = [];

    /// <summary>What came of not agreeing with the one that holds, or null when none does.</summary>
    public AppealStanding? Appeal { get; private set; }

    public async Task LoadAsync()
    {
        Lines = await mediator.Send(new MySuspensions());
        Appeal = Lines.FirstOrDefault() is { Holds: true } now ? await mediator.Send(new AppealOf(now.Id)) : null;
    }
}
