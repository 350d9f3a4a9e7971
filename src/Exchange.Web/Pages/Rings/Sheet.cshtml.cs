using Exchange.Api.Features.Rings;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Rings;

public sealed class SheetModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RingDetails Ring { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Ring = await mediator.Send(new OneRing(Id));
        if (Ring is { Member: true, FellApart: true })
        {
            throw new Refused("access.not-found"); // there is nothing to sign for
        }
    }
}
