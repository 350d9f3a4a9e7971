using Exchange.Api.Features.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
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
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, session.ToPrincipal(IdentityConstants.ApplicationScheme));
        return LocalRedirect("/mano-diena");
    }
}
