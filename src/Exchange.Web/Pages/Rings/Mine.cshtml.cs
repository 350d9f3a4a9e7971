using Exchange.Api.Features.Rings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Rings;

public sealed class MineModel(IMediator mediator) : PageModel, ILoads
{
    public RingsWithMe Found { get; private set; } = null!;

    public async Task LoadAsync() => Found = await mediator.Send(new MyRings());
}
