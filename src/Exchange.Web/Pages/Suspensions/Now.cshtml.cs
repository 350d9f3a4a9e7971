using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Suspensions;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Suspensions;

public sealed class NowModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    public IReadOnlyList<SuspendedNow> Members { get; private set; } = [];

    public IReadOnlyList<MemberFound> Found { get; private set; } = [];

    public async Task LoadAsync()
    {
        Members = await mediator.Send(new SuspendedMembers());
        if (Search is { Length: > 0 })
        {
            Found = await mediator.Send(new FindMembers { Search = Search });
        }
    }
}
