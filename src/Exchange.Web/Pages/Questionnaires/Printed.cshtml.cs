using Exchange.Api.Features.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class PrintedModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public QuestionnaireView Questionnaire { get; private set; } = null!;

    public async Task LoadAsync() => Questionnaire = await mediator.Send(new QuestionnaireOf(Id));
}
