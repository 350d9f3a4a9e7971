using Exchange.Api.Features.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class ApprovalModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordApproval Form { get; set; } = new();

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public async Task LoadAsync() => Questionnaire = await mediator.Send(new QuestionnaireOf(Id));

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form with { PersonId = Id });
        this.Says("Questionnaires.approval-recorded");
        return Redirect(QuestionnairesPages.Together(Id));
    }
}
