using Exchange.Api.Features.Identity;
using Exchange.Api.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class ActsForMeModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "menuo", SupportsGet = true)]
    public string? Month { get; set; }

    public ActsOfMonth Acts { get; private set; } = null!;

    public async Task LoadAsync() => Acts = await mediator.Send(new ActsForMe(Month));
}
