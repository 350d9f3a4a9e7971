using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

public sealed class WaitingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<GroupForStaff> Groups { get; private set; } = null!;

    public async Task LoadAsync() => Groups = await mediator.Send(new GroupExchangesForStaff { Page = Number });
}
