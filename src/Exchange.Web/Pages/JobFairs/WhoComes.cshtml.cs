using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class WhoComesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "puslapis")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public Guid RegistrationId { get; set; }

    public DoorList Door { get; private set; } = null!;

    public async Task LoadAsync() => Door = await mediator.Send(new WhoComes(Id) { Page = Math.Clamp(Number, 1, 1000) });

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new MarkArrival(RegistrationId));
        this.Says("JobFairs.said-arrived");
        return LocalRedirect(JobFairsPages.WhoComes(Id) + $"?puslapis={Number}");
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        await mediator.Send(new UndoArrival(RegistrationId));
        this.Says("JobFairs.said-undone");
        return LocalRedirect(JobFairsPages.WhoComes(Id) + $"?puslapis={Number}");
    }
}
