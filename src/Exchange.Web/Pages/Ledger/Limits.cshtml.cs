using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class LimitsModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    public IReadOnlyList<NearLimit> Near { get; private set; } = [];

    public IReadOnlyList<MemberFound> Found { get; private set; } = [];

    public async Task LoadAsync()
    {
        Near = await mediator.Send(new NearLimits());
        if (Search is { Length: > 0 })
        {
            Found = await mediator.Send(new FindMembers { Search = Search });
        }
    }
}
