using Exchange.Api.Features.Suspensions;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Suspensions;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<SuspensionLine> Lines { get; private set; } = [];

    public async Task LoadAsync() => Lines = await mediator.Send(new MySuspensions());
}
