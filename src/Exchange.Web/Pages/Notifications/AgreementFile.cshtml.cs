using System.Text;
using Exchange.Api.Features.Agreements;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

/// <summary>No page to look at: the agreed time as a file for the calendar of a telephone.</summary>
public sealed class AgreementFileModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        File(Encoding.UTF8.GetBytes(await mediator.Send(new AgreementCalendar(id))), "text/calendar; charset=utf-8", "susitarimas.ics");
}
