using Exchange.Api.Features.JobFairs;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Web.Pages.JobFairs;

/// <summary>The next fair, for the first page: <c>&lt;vc:next-fair /&gt;</c>. Draws nothing when none is coming.</summary>
public sealed class NextFair(IMediator mediator) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        (await mediator.Send(new Fairs { Coming = true, Size = 5 })).Items.FirstOrDefault(fair => fair.State == FairState.Published) is { } next
            ? View("/Pages/JobFairs/_NextFair.cshtml", next)
            : Content("");
}
