using Exchange.Api.Features.Participants;
using Exchange.Api.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class MonthModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "menuo", SupportsGet = true)]
    public string? Month { get; set; }

    public ActsOfMonth Acts { get; private set; } = null!;

    public async Task LoadAsync() => Acts = await mediator.Send(new ActsForPerson(Id, Month));
}
