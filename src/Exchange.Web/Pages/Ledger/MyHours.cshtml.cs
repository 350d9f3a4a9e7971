using System.Text;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Matching;
using Exchange.Api.Pipeline;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class MyHoursModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public AccountOf Account { get; private set; } = null!;

    public PageOf<StatementLine> Lines { get; private set; } = null!;

    public IReadOnlyList<LimitChanged> Limits { get; private set; } = [];

    /// <summary>Three needs or offers that suit, when a limit is near (C5).</summary>
    public IReadOnlyList<ListingMatch> Suggested { get; private set; } = [];

    public async Task LoadAsync()
    {
        Account = await mediator.Send(new MyAccount());
        Lines = await mediator.Send(new MyStatement { Page = Number });
        Limits = await mediator.Send(new MyLimits());
        if (Account.Near != LimitNear.None)
        {
            var wanted = Account.Near == LimitNear.Floor ? ListingKind.Need : ListingKind.Offer;
            Suggested = [.. (await mediator.Send(new MyMatches())).Listings.Fitting.Where(match => match.Kind == wanted).Take(3)];
        }
    }

    // The mark at the start tells a spreadsheet that the letters are not of its own code page.
    public async Task<IActionResult> OnGetTableAsync() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(await mediator.Send(new StatementFile()))], "text/csv; charset=utf-8", "mano-valandos.csv");
}
