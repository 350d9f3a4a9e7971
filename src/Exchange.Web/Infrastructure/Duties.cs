using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Infrastructure;

/// <summary>Every page leads to what must be done first; the pages of the first run are there only for the first run.</summary>
internal static class Duties
{
    /// <summary>The pages of the first run ask for the token instead of a sign-in.</summary>
    public static string? SignInFor(PageModel page) => page.Request.Path.StartsWithSegments(FirstRun.Address, StringComparison.OrdinalIgnoreCase) ? FirstRun.Address : null;

    /// <summary>Where to go instead of the page, or null when nothing is due.</summary>
    public static IActionResult? Before(PageModel page, Duty duty)
    {
        var path = page.Request.Path;
        var address = duty switch
        {
            Duty.SetUp => FirstRun.Address,
            Duty.NewPin => "/naujas-pin",
            Duty.SecondFactor => "/mano-saugumas",
            Duty.EndActing => "/veikti/baigti",
            _ => null,
        };
        if (address is null)
        {
            return path.StartsWithSegments(FirstRun.Address, StringComparison.OrdinalIgnoreCase) ? new NotFoundResult() : null;
        }

        return path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase) || page is Pages.Identity.SignOutModel or Pages.About.AboutModel || (page is Pages.StatusModel status && (status.Code != StatusCodes.Status404NotFound || duty != Duty.SetUp))
            ? null
            : new RedirectResult(address);
    }
}
