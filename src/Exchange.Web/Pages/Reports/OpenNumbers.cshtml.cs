using System.Text;
using Exchange.Api.Features.Reports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reports;

public sealed class OpenNumbersModel(IMediator mediator) : PageModel, ILoads
{
    public NumbersOfExchange Told { get; private set; } = null!;

    public async Task LoadAsync() => Told = await mediator.Send(new OpenNumbers());

    public async Task<IActionResult> OnGetTableAsync() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(await mediator.Send(new OpenNumbersFile()))], "text/csv; charset=utf-8", "rezultatai.csv");
}
