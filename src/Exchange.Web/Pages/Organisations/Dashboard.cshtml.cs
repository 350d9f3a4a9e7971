using Exchange.Api.Features.Organisations;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Organisations;

public sealed class DashboardModel(IMediator mediator) : PageModel, ILoads
{
    public WaitingWork Work { get; private set; } = null!;

    public async Task LoadAsync() => Work = await mediator.Send(new Dashboard());
}
