using Exchange.Api.Features.Employers;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Employers;

[EnableRateLimiting("sign-in")]
public sealed class RegisterModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RegisterEmployer Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var session = await mediator.Send(Form);
        if (User.Identity?.IsAuthenticated != true)
        {
            await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, session.ToPrincipal(IdentityConstants.ApplicationScheme));
        }

        this.Says("Employers.said-registered");
        return LocalRedirect(EmployersPages.MyCompany);
    }
}
