using Exchange.Api.Features.JobFairs;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.JobFairs;

[ForWhoMaySend(typeof(PlanFair))]
public sealed class PreparingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true, Name = "puslapis")]
    public int Number { get; set; } = 1;

    public PageOf<PreparedFair> Found { get; private set; } = null!;

    public async Task LoadAsync() => Found = await mediator.Send(new FairsToPrepare { Page = Math.Clamp(Number, 1, 1000) });
}
