using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class ObjectionsModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<ObjectionLine> Objections { get; private set; } = [];

    public async Task LoadAsync() => Objections = await mediator.Send(new ObjectionsForStaff());
}
