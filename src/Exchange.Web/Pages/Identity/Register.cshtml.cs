using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Identity;

[EnableRateLimiting("sign-in")]
public sealed class RegisterModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public Register Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await mediator.Send(Form);
        await HttpContext.BeginSessionAsync(session);
        return LocalRedirect(SitePages.MyDay);
    }
}
