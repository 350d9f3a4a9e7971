using Exchange.Api.Features.OwnData;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.OwnData;

public sealed class MyCopyModel(IMediator mediator) : PageModel, ILoads
{
    public CopyOfMine Copy { get; private set; } = null!;

    public async Task LoadAsync() => Copy = await mediator.Send(new MyCopy());

    public async Task<IActionResult> OnGetFileAsync() => File(await mediator.Send(new MyCopyFile()), "application/zip", "mano-duomenys.zip");
}
