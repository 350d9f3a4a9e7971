using Exchange.Api.Features.Appeals;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Appeals;

public sealed class AskModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AskAppeal Form { get; set; } = new();

    public AppealStanding Standing { get; private set; } = null!;

    public async Task LoadAsync() => Standing = await mediator.Send(new AppealOf(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { TargetId = Id });
        this.Says("Appeals.asked");
        return LocalRedirect(AppealsPages.Ask(Id));
    }
}
