using Exchange.Api.Features.Reviews;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reviews;

public sealed class NotesModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<ReviewNote> Notes { get; private set; } = null!;

    public async Task LoadAsync() => Notes = await mediator.Send(new ReviewNotes { Page = Number });
}
