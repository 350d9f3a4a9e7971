using Exchange.Api.Features.Questionnaires;
using Exchange.Domain.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class MeetingModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public TellMeeting Form { get; set; } = new();

    public async Task LoadAsync()
    {
        var questionnaire = await mediator.Send(new MyQuestionnaire());
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new() { Neighbourhood = questionnaire.Neighbourhood, DistanceMetres = questionnaire.DistanceMetres, Mode = questionnaire.Mode, Limits = questionnaire.Limits };
        }
    }

    public async Task<IActionResult> OnPostAsync() => Redirect(QuestionnaireSteps.Address(await mediator.Send(Form)));

    public async Task<IActionResult> OnPostSkipAsync() => Redirect(QuestionnaireSteps.Address(await mediator.Send(new SkipPart(QuestionnaireSection.Meeting))));
}
