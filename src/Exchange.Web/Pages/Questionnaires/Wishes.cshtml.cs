using Exchange.Api.Features.Questionnaires;
using Exchange.Domain.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class WishesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public TellWishes Form { get; set; } = new();

    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "veiksmas")]
    public string? Act { get; set; }

    public IReadOnlyList<string>? Found { get; private set; }

    public async Task LoadAsync()
    {
        var questionnaire = await mediator.Send(new MyQuestionnaire());
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new() { Interests = questionnaire.Interests, Needs = questionnaire.Needs };
        }

        Found = string.IsNullOrWhiteSpace(Search) ? null : await mediator.Send(new FindSkills(Search));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var searches = Act == "ieskoti";
        var next = await mediator.Send(Form with { More = searches });
        return Redirect(searches
            ? QuestionnaireSteps.Address(QuestionnaireSection.Wishes) + QueryString.Create("ieskoti", Search ?? "") + "#radome"
            : QuestionnaireSteps.Address(next));
    }

    public async Task<IActionResult> OnPostSkipAsync() => Redirect(QuestionnaireSteps.Address(await mediator.Send(new SkipPart(QuestionnaireSection.Wishes))));
}
