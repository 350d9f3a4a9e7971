using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

[ForWhoMaySend(typeof(GrantHours))]
public sealed class NewThanksModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty]
    public GrantHours Form { get; set; } = new();

    public IReadOnlyList<MemberFound> Found { get; private set; } = [];

    public async Task LoadAsync() => Found = await mediator.Send(new FindMembers { Search = Search });

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Ledger.said-grant-saved");
        return LocalRedirect(LedgerPages.Thanks);
    }
}
