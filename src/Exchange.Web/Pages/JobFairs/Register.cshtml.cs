using Exchange.Api.Features.Identity;
using Exchange.Api.Features.JobFairs;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

public sealed class RegisterModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public bool ShowsCard { get; set; }

    public FairDetails Fair { get; private set; } = null!;

    public async Task LoadAsync()
    {
        await mediator.Send(new WhoAmI()); // signing in comes before the form, so nothing typed is lost
        Fair = await mediator.Send(new FairById(Id));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new RegisterForFair { FairId = Id, ShowsCard = ShowsCard });
        this.Says("JobFairs.said-registered");
        return LocalRedirect(JobFairsPages.MyBadge(Id));
    }
}
