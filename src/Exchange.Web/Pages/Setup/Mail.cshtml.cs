using Exchange.Api.Features.Setup;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Setup;

public sealed class MailModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public ChooseMail Form { get; set; } = new();

    public SetupProgress SoFar { get; private set; } = null!;

    public async Task LoadAsync()
    {
        SoFar = await mediator.Send(new SetupSoFar());
        Form = HttpMethods.IsGet(Request.Method) ? new() { SendsMail = SoFar.SendsMail ?? SoFar.MailIsSet } : Form;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        return LocalRedirect(SetupPages.Check);
    }
}
