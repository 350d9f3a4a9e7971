using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Listings;
using Exchange.Domain.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.GroupExchanges;

[ForWhoMaySend(typeof(CallGroupExchange))]
public sealed class NewModel(IMediator mediator) : PageModel, ILoads
{
    /// <summary>The activity in the person's own words.</summary>
    [BindProperty(Name = "ka", SupportsGet = true)]
    public string? OwnWords { get; set; }

    [BindProperty]
    public CallGroupExchange Form { get; set; } = new();

    [BindProperty]
    public ConsentForm? Consent { get; set; }

    public SkillsToChoose Skills { get; private set; } = null!;

    /// <summary>The words were said, or the form was sent: the rest is asked.</summary>
    public bool Asked => !string.IsNullOrWhiteSpace(OwnWords) || HttpMethods.IsPost(Request.Method);

    public async Task LoadAsync()
    {
        Skills = await mediator.Send(new SkillChoices(OwnWords));
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = Form with { What = OwnWords ?? "", Skill = Skills.Found is [var only, ..] ? only.Code : "" };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = await mediator.Send(Form with { Consent = Consent });
        this.Says("GroupExchanges.said-called");
        return LocalRedirect(GroupExchangesPages.One(id));
    }
}
