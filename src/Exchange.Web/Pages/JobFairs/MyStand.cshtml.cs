using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class MyStandModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public IReadOnlyList<Guid> Jobs { get; set; } = [];

    public OwnStand Stand { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Stand = await mediator.Send(new MyStand(Id));
        if (HttpMethods.IsGet(Request.Method))
        {
            Jobs = [.. Stand.Jobs.Where(job => job.Brought).Select(job => job.Id)];
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new AskForStand { FairId = Id, VacancyIds = Jobs });
        this.Says("JobFairs.said-stand");
        return LocalRedirect(JobFairsPages.MyStand(Id));
    }
}
