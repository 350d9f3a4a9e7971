using Exchange.Api.Features.Identity;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Identity;

[EnableRateLimiting("sign-in")]
public sealed class SecurityModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public StopSecondFactor Form { get; set; } = new();

    public SecurityState Security { get; private set; } = null!;

    public async Task LoadAsync() => Security = await mediator.Send(new MySecurity());

    public async Task<IActionResult> OnPostStartAsync()
    {
        await mediator.Send(new StartSecondFactor());
        return LocalRedirect(IdentityPages.AddApp);
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        var outcome = await mediator.Send(Form);
        await HttpContext.RenewSessionAsync(outcome.Session ?? throw new Refused(outcome.Problem!));
        this.Says("Identity.second-factor-stopped");
        return LocalRedirect(IdentityPages.Security);
    }
}
