using Exchange.Api.Features.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class MyAnketaModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ApproveMyAnketa Form { get; set; } = new();

    public AnketaView Anketa { get; private set; } = null!;

    public async Task LoadAsync() => Anketa = await mediator.Send(new MyAnketa());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Questionnaires.approved-now");
        return Redirect(AnketaSteps.Check);
    }
}
