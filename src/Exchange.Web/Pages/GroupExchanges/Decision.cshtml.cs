using Exchange.Api.Features.GroupExchanges;
using Exchange.Domain;
using Exchange.Domain.GroupExchanges;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

[ForWhoMaySend(typeof(DecideGroupExchange))]
public sealed class DecisionModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DecideGroupExchange Form { get; set; } = new();

    public GroupDetails Group { get; private set; } = null!;

    /// <summary>Everybody who had a place, with what was typed, was reported or was agreed.</summary>
    public IReadOnlyList<(GroupLine Line, int Minutes)> Lines { get; private set; } = [];

    public async Task LoadAsync()
    {
        Group = await mediator.Send(new OneGroupExchange(Id)) is { MayDecide: true } group ? group : throw new Refused("access.not-found");
        Lines = [.. Group.Lines!.Where(line => line.State != GroupPlaceState.Waiting)
            .Select(line => (line, Form.Lines.FirstOrDefault(said => said.PersonId == line.PersonId)?.Minutes ?? line.Minutes ?? Group.Card.Minutes))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { GroupExchangeId = Id });
        this.Says("GroupExchanges.said-decided");
        return LocalRedirect(GroupExchangesPages.One(Id));
    }
}
