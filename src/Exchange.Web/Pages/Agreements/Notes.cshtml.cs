using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Agreements;

public sealed class NotesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<ReviewNote> Notes { get; private set; } = null!;

    public async Task LoadAsync() => Notes = await mediator.Send(new ReviewNotes { Page = Number });
}
