using System.Globalization;
using Exchange.Api.Features.Imports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Imports;

/// <summary>What the table on the desk would do, and the word to do it.</summary>
public sealed class PreviewModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MapImport Form { get; set; } = new();

    public ImportPreview Preview { get; private set; } = null!;

    public async Task LoadAsync() => Preview = await mediator.Send(new PreviewImport(Id));

    public async Task<IActionResult> OnPostColumnsAsync()
    {
        await mediator.Send(Form with { DraftId = Id });
        return Redirect(ImportsPages.Preview(Id));
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var done = await mediator.Send(new ConfirmImport(Id));
        this.Says("Imports.done", done.Made.ToString(CultureInfo.CurrentCulture), done.FilledIn.ToString(CultureInfo.CurrentCulture), done.Same.ToString(CultureInfo.CurrentCulture));
        return Redirect(ImportsPages.Done + $"?kada={done.At.UtcTicks}");
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        await mediator.Send(new DiscardImport(Id));
        this.Says("Imports.discarded");
        return Redirect(ImportsPages.Upload);
    }
}
