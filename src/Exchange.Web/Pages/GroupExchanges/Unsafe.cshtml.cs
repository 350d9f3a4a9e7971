using Exchange.Api.Features.GroupExchanges;
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

    public GroupMet Met { get; private set; } = null!;

    public IReadOnlyList<Choice> Others => [.. Met.People.Select(person => new Choice(person.Id.ToString(), person.Name))];

    /// <summary>The form was sent and came back: it is read again, so it stands open.</summary>
    public bool Asked => HttpMethods.IsPost(Request.Method);

    public async Task LoadAsync() => Met = await mediator.Send(new WhomIMet(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { GroupExchangeId = Id });
        this.Says("Problems.said-unsafe");
        return LocalRedirect(GroupExchangesPages.Unsafe(Id));
    }
}
