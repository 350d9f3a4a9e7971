using Exchange.Api.Features.Identity;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Identity;

[EnableRateLimiting("sign-in")]
public sealed class PasswordModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ChangePassword Form { get; set; } = new();

    public SecurityState Security { get; private set; } = null!;

    public async Task LoadAsync() => Security = await mediator.Send(new MySecurity());

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await mediator.Send(Form);
        await HttpContext.RenewSessionAsync(outcome.Session ?? throw new Refused(outcome.Problem!));
        this.Says("Identity.password-saved");
        return LocalRedirect(IdentityPages.Security);
    }
}
