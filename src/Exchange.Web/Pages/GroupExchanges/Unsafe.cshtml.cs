using Exchange.Api.Features.GroupExchanges;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using Exchange.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

[ForWhoMaySend(typeof(ReportUnsafe))]
public sealed class UnsafeModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportUnsafe Form { get; set; } = new();

    public GroupDetails Group { get; private set; } = null!;

    public IReadOnlyList<Choice> Others => [.. Group.Others.Select(person => new Choice(person.Id.ToString(), person.Name))];

    // Whoever takes no part has nobody to speak of; to them there is no such page.
    public async Task LoadAsync() => Group = await mediator.Send(new OneGroupExchange(Id)) is { Others.Count: > 0 } group ? group : throw new Refused("access.not-found");

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { GroupExchangeId = Id });
        this.Says("Problems.said-unsafe");
        return LocalRedirect($"/talkos/{Id}");
    }
}
