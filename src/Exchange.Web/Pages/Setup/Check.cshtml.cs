using Exchange.Api.Features.Setup;
using Exchange.Api.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Setup;

[ResponseCache(NoStore = true)]
public sealed class CheckModel(IMediator mediator) : PageModel, ILoads
{
    public SetupProgress SoFar { get; private set; } = null!;

    /// <summary>On the answer to the last button, and never again.</summary>
    public FoundedCommunity? Founded { get; private set; }

    public async Task LoadAsync() => SoFar = await mediator.Send(new SetupSoFar());

    public async Task<IActionResult> OnPostAsync()
    {
        Founded = await mediator.Send(new FoundCommunity());
        Response.Cookies.Delete(FirstRun.Cookie);
        return Page();
    }
}
