using Exchange.Api.Features.GroupExchanges;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

public sealed class SheetModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public GroupDetails Group { get; private set; } = null!;

    // Names on paper are for whoever called it.
    public async Task LoadAsync() => Group = await mediator.Send(new OneGroupExchange(Id)) is { Card.IOrganise: true } group ? group : throw new Refused("access.not-found");
}
