using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Infrastructure;

/// <summary>Every page leads to what must be done first; the pages of the first run are there only for the first run.</summary>
internal static class DueFirstPages
{
    /// <summary>The pages of the first run ask for the token instead of a sign-in.</summary>
    public static string? SignInFor(PageModel page) => page.Request.Path.StartsWithSegments(SetupPages.Token, StringComparison.OrdinalIgnoreCase) ? SetupPages.Token : null;

    /// <summary>Where to go instead of the page, or null when nothing is due.</summary>
    public static IActionResult? Before(PageModel page, DueFirst due)
    {
        var path = page.Request.Path;
        var address = due switch
        {
            DueFirst.SetUp => SetupPages.Token,
            DueFirst.NewPin => IdentityPages.NewPin,
            DueFirst.SecondFactor => IdentityPages.Security,
            DueFirst.EndActing => ParticipantsPages.StopActing,
            _ => null,
        };
        if (address is null)
        {
            return path.StartsWithSegments(SetupPages.Token, StringComparison.OrdinalIgnoreCase) ? new NotFoundResult() : null;
        }

        return path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase) || page is IOpenDuring open && open.IsOpenDuring(due)
            ? null
            : new RedirectResult(address);
    }
}

/// <summary>A page that is there although something must be done first.</summary>
internal interface IOpenDuring
{
    bool IsOpenDuring(DueFirst due);
}
