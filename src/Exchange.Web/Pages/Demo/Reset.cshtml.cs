using Exchange.Api.Features.Communities;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Demo;

/// <summary>The button of the banner: everything as on the first day.</summary>
[EnableRateLimiting("sign-in")]
public sealed class ResetModel(IMediator mediator) : PageModel
{
    public NotFoundResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new ResetDemo());
        this.Says("Demo.reset-done");
        return Redirect(IdentityPages.SignIn);
    }
}
