using Exchange.Api.Features.GroupExchanges;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

[ForWhoMaySend(typeof(ReportGroupExchange))]
public sealed class ReportModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportGroupExchange Form { get; set; } = new();

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public GroupDetails Group { get; private set; } = null!;

    /// <summary>Everybody who has a place, with what was said or else was agreed.</summary>
    public IReadOnlyList<(GroupLine Line, int Minutes)> Lines { get; private set; } = [];

    // Only the organiser is asked; to others there is no such page.
    public async Task LoadAsync()
    {
        Group = await mediator.Send(new OneGroupExchange(Id)) is { Card.IOrganise: true, Lines: not null } group ? group : throw new Refused("access.not-found");
        Lines = [.. Group.Lines!.Select(line => (line, Form.Lines.FirstOrDefault(said => said.PersonId == line.PersonId)?.Minutes ?? Group.Card.Minutes))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { GroupExchangeId = Id, Consent = Consent });
        this.Says("GroupExchanges.said-reported");
        return LocalRedirect(GroupExchangesPages.One(Id));
    }
}
