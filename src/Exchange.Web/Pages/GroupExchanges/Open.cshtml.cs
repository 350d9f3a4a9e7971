using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

public sealed class OpenModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<GroupCard> Mine { get; private set; } = null!;

    /// <summary>In which the person gave their place up.</summary>
    public IReadOnlyList<GroupLeft> Left { get; private set; } = [];

    public PageOf<GroupCard> Calls { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Mine = await mediator.Send(new MyGroupExchanges());
        Left = await mediator.Send(new GroupExchangesILeft());
        Calls = await mediator.Send(new OpenGroupExchanges { Page = Number });
    }
}
