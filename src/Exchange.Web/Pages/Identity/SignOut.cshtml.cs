using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class SignOutModel : PageModel, IOpenDuring
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\""; // a shared phone forgets (F8)
        return LocalRedirect(SitePages.Home);
    }

    bool IOpenDuring.IsOpenDuring(DueFirst due) => true;
}
