using Exchange.Api.Features.Questionnaires;
using Exchange.Domain.Questionnaires;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Questionnaires;

public sealed class TimesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public TellTimes Form { get; set; } = new();

    public async Task LoadAsync()
    {
        var anketa = await mediator.Send(new MyAnketa());
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = new() { Week = anketa.Week };
        }
    }

    public async Task<IActionResult> OnPostAsync() => Redirect(AnketaSteps.Address(await mediator.Send(Form)));

    public async Task<IActionResult> OnPostSkipAsync() => Redirect(AnketaSteps.Address(await mediator.Send(new SkipPart(AnketaSection.Times))));
}
