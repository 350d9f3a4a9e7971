using Exchange.Api.Features.Reviews;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reviews;

public sealed class NeighbourModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Neighbour Neighbour { get; private set; } = null!;

    public async Task LoadAsync() => Neighbour = await mediator.Send(new NeighbourCard(Id));
}
