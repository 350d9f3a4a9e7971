using Exchange.Api.Features.Messages;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Messages;

public sealed class ReportedModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty]
    public DecideText Form { get; set; } = new();

    public IReadOnlyList<TextReported> Texts { get; private set; } = [];

    public async Task LoadAsync() => Texts = await mediator.Send(new ReportedTexts());

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(Form);
        this.Says("Agreements.said-decided");
        return LocalRedirect(MessagesPages.Reported);
    }
}
