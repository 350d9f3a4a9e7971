using Exchange.Api.Features.Imports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Imports;

/// <summary>A worker brings a table.</summary>
public sealed class UploadModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    public DraftTable? Laid { get; private set; }

    public async Task LoadAsync() => Laid = await mediator.Send(new MyImportDraft());

    public async Task<IActionResult> OnPostAsync()
    {
        using var table = new MemoryStream();
        if (Upload is not null)
        {
            await Upload.CopyToAsync(table);
        }

        var start = new StartImport { File = Upload is null ? null : table.ToArray(), FileName = Upload?.FileName ?? "" };
        return Redirect(ImportsPages.Preview(await mediator.Send(start)));
    }
}
