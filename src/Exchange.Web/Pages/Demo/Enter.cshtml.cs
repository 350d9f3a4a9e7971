using Exchange.Api.Features.Communities;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Demo;

/// <summary>A card of the sign-in page was pressed; there is nothing to look at here.</summary>
[EnableRateLimiting("sign-in")]
public sealed class EnterModel(IMediator mediator) : PageModel
{
    public NotFoundResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(int number)
    {
        var entered = await mediator.Send(new SignInAsDemo(number));
        await HttpContext.BeginSessionAsync(entered.Session, borrowed: false);
        return Redirect(SiteMap.StartOf(entered.Roles));
    }
}
