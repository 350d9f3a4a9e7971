using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Setup;

/// <summary>The way in: only the token of the console opens it. The cookie carries the token itself, which dies with the process.</summary>
[EnableRateLimiting("sign-in")]
public sealed class TokenModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Token { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await mediator.Send(new Exchange.Api.Features.Setup.ShowToken { Token = Token ?? "" }))
        {
            throw new Invalid(nameof(Token), "Setup.token-wrong");
        }

        Response.Cookies.Append(FirstRun.Cookie, Token!, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, Path = "/" });
        return LocalRedirect(SetupPages.Organisation);
    }
}
