using Exchange.Api.Features.Ledger;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Ledger;

public sealed class BookletModel(IMediator mediator) : PageModel, ILoads
{
    public Booklet Booklet { get; private set; } = null!;

    public async Task LoadAsync() => Booklet = await mediator.Send(new MyBooklet());
}
