using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

/// <summary>The plan of a fair, new or there already.</summary>
[ForWhoMaySend(typeof(PlanFair))]
public sealed class PlanFairModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? Id { get; set; }

    [BindProperty]
    public PlanFair Form { get; set; } = new();

    public async Task LoadAsync()
    {
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = await mediator.Send(new FairPlanById(Id));
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form with { Id = Id });
        this.Says("JobFairs.said-planned");
        return LocalRedirect(JobFairsPages.ManageFair(id));
    }
}
