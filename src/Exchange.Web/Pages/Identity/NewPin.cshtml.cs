using Exchange.Api.Features.Identity;
using Exchange.Api.Identity;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Web.Pages.Identity;

[EnableRateLimiting("sign-in")]
public sealed class NewPinModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ChoosePin Form { get; set; } = new();

    /// <summary>The person came in with the one-time PIN of a card.</summary>
    public bool IsFirst => Session.Of(User)?.NewPinNeeded == true;

    public Task LoadAsync() => mediator.Send(new WhoAmI());

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await mediator.Send(Form);
        await HttpContext.RenewSessionAsync(outcome.Session ?? throw new Refused(outcome.Problem!));
        this.Says("Identity.pin-saved");
        return LocalRedirect(SiteMap.StartOf(outcome.Roles));
    }
}
