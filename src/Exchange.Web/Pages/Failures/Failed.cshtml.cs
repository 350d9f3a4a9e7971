using Exchange.Api.Features.Failures;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Failures;

public sealed class FailedModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<FailedLine> Lines { get; private set; } = [];

    public async Task LoadAsync() => Lines = await mediator.Send(new FailedWork());

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await mediator.Send(new TryFailedWork(id));
        this.Says("Failures.said");
        return LocalRedirect(FailuresPages.Failed);
    }
}
