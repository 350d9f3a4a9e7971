using Exchange.Api.Features.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class TogetherModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TellQuestionnaire Form { get; set; } = new();

    [BindProperty(Name = "ieskoti", SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Button pressed: a search, or the part of the page to come back to.</summary>
    [BindProperty(Name = "veiksmas")]
    public string? Act { get; set; }

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public IReadOnlyList<string>? Found { get; private set; }

    public async Task LoadAsync()
    {
        Questionnaire = await mediator.Send(new QuestionnaireOf(Id));
        Form = HttpMethods.IsGet(Request.Method) ? Questionnaire.Whole() : Form;
        Found = string.IsNullOrWhiteSpace(Search) ? null : await mediator.Send(new FindSkills(Search));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        if (Act == "ieskoti")
        {
            return Redirect(QuestionnairesPages.Together(Id) + QueryString.Create("ieskoti", Search ?? "") + "#radome");
        }

        this.Says("Questionnaires.together-saved");
        return Redirect(QuestionnairesPages.Together(Id) + $"#{Act}");
    }
}
