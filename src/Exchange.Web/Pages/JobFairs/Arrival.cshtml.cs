using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class ArrivalModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string Token { get; set; } = "";

    public ScannedBadge Badge { get; private set; } = null!;

    public async Task LoadAsync() => Badge = await mediator.Send(new BadgeAtDoor(Token));

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await mediator.Send(new MarkArrival(Badge.RegistrationId));
        this.Says("JobFairs.said-arrived");
        return LocalRedirect(JobFairsPages.Arrival(Token));
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        await LoadAsync();
        await mediator.Send(new UndoArrival(Badge.RegistrationId));
        this.Says("JobFairs.said-undone");
        return LocalRedirect(JobFairsPages.Arrival(Token));
    }
}
