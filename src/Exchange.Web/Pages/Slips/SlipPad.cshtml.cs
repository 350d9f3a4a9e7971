using Exchange.Api.Features.Slips;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Slips;

public sealed class SlipPadModel(IMediator mediator) : PageModel, Infrastructure.ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SlipPadSheet Pad { get; private set; } = null!;

    public async Task LoadAsync() => Pad = await mediator.Send(new OneSlipPad(Id));
}
