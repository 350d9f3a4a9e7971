using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class PersonBookletModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Booklet Booklet { get; private set; } = null!;

    public async Task LoadAsync() => Booklet = await mediator.Send(new BookletOf(Id));
}
