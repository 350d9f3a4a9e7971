using Exchange.Api.Features.Suspensions;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Suspensions;

public sealed class MemberModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SuspendMember Form { get; set; } = new();

    public SuspendedMember Member { get; private set; } = null!;

    public async Task LoadAsync() => Member = await mediator.Send(new SuspensionsOf(Id));

    public async Task<IActionResult> OnPostSuspendAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Suspensions.said");
        return LocalRedirect(SuspensionsPages.Member(Id));
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid suspension)
    {
        await mediator.Send(new LiftSuspension { SuspensionId = suspension, Reason = Form.Reason });
        this.Says("Suspensions.said-lifted");
        return LocalRedirect(SuspensionsPages.Member(Id));
    }
}
