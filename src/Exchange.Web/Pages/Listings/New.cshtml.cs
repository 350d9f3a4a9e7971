using Exchange.Api.Features.Listings;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Listings;

[ForWhoMaySend(typeof(PostListing))]
public sealed class NewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "rusis", SupportsGet = true)]
    public string? KindWord { get; set; }

    /// <summary>The skill in the person's own words.</summary>
    [BindProperty(Name = "ka", SupportsGet = true)]
    public string? OwnWords { get; set; }

    [BindProperty]
    public PostListing Form { get; set; } = new();

    public SkillsToChoose Skills { get; private set; } = null!;

    public async Task LoadAsync()
    {
        Skills = await mediator.Send(new SkillChoices(OwnWords));
        Form = Form with { Kind = Form.Kind ?? ListingAddress.Kind(KindWord) };
    }

    public async Task<IActionResult> OnPostAsync() => Redirect(ListingsPages.Where(await mediator.Send(Form)));
}
