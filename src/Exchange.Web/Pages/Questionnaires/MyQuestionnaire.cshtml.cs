using Exchange.Api.Features.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class MyQuestionnaireModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ApproveMyQuestionnaire Form { get; set; } = new();

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public async Task LoadAsync() => Questionnaire = await mediator.Send(new MyQuestionnaire());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Questionnaires.approved-now");
        return Redirect(QuestionnairesPages.MyQuestionnaire);
    }
}
