using Exchange.Api.Features.Slips;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Slips;

public sealed class SlipPadsModel(IMediator mediator) : PageModel, Infrastructure.ILoads
{
    [BindProperty]
    public PrintSlipPad Form { get; set; } = new();

    public IReadOnlyList<SlipPadLine> Pads { get; private set; } = [];

    public async Task LoadAsync() => Pads = await mediator.Send(new SlipPads());

    public async Task<IActionResult> OnPostAsync() => LocalRedirect(SlipsPages.SlipPad(await mediator.Send(Form)));
}
