using System.Text;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Pipeline;
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

    public async Task LoadAsync()
    {
        Account = await mediator.Send(new MyAccount());
        Lines = await mediator.Send(new MyStatement { Page = Number });
    }

    // The mark at the start tells a spreadsheet that the letters are not of its own code page.
    public async Task<IActionResult> OnGetTableAsync() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(await mediator.Send(new StatementFile()))], "text/csv; charset=utf-8", "mano-valandos.csv");
}
