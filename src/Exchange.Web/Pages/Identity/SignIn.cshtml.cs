using Exchange.Api.Features.Identity;
using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Identity;

[EnableRateLimiting("sign-in")]
public sealed class SignInModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public SignIn Form { get; set; } = new();

    [BindProperty(Name = "grizti", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>The account asks for a code: the field is shown from now on.</summary>
    public bool AsksCode { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await mediator.Send(Form);
        if (outcome.Session is not { } session)
        {
            AsksCode = outcome.Problem!.StartsWith("access.code", StringComparison.Ordinal);
            throw new Refused(outcome.Problem);
        }

        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, session.ToPrincipal(IdentityConstants.ApplicationScheme));
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/mano-diena");
    }
}
