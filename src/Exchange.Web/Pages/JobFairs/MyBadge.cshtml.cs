using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class MyBadgeModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public bool Shows { get; set; }

    public Badge Badge { get; private set; } = null!;

    /// <summary>What the code leads to: an address that staff can open, nothing about the person.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Badge.Path}";

    public async Task LoadAsync() => Badge = await mediator.Send(new MyBadge(Id));

    public async Task<IActionResult> OnPostCardAsync()
    {
        await mediator.Send(new ShowMyCard { FairId = Id, Shows = Shows });
        this.Says(Shows ? "JobFairs.said-card-shown" : "JobFairs.said-card-hidden");
        return LocalRedirect(JobFairsPages.MyBadge(Id));
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        await mediator.Send(new CancelFairRegistration(Id));
        this.Says("JobFairs.said-cancelled");
        return LocalRedirect(JobFairsPages.Fair(Id));
    }
}
