using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
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

    [BindProperty]
    public bool NotMyPhone { get; set; }

    /// <summary>The account asks for a code: the field is shown from now on.</summary>
    public bool AsksCode { get; private set; }

    /// <param name="numeris">Member number from the QR code of a card.</param>
    public void OnGet(string? numeris) => Form = new() { Name = numeris ?? "" };

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await mediator.Send(Form);
        if (outcome.Session is not { } session)
        {
            AsksCode = outcome.Problem!.StartsWith("access.code", StringComparison.Ordinal);
            throw new Refused(outcome.Problem);
        }

        await HttpContext.BeginSessionAsync(session, NotMyPhone);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : SiteMap.StartOf(outcome.Roles));
    }
}
