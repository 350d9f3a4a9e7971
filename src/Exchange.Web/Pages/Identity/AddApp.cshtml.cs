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
public sealed class AddAppModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ConfirmSecondFactor Form { get; set; } = new();

    public AuthenticatorKey? Key { get; private set; }

    /// <summary>Recovery codes, on the answer to the confirmation and never again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task LoadAsync() => Key = (await mediator.Send(new MySecurity())).Pending ?? throw new Refused("access.not-found");

    public async Task<IActionResult> OnPostAsync()
    {
        var added = await mediator.Send(Form);
        await HttpContext.RenewSessionAsync(added.Session ?? throw new Invalid(nameof(Form.Code), added.Problem!));
        Codes = added.RecoveryCodes;
        return Page();
    }
}
