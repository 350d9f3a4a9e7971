using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Identity;

public sealed class MyJournalModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public PageOf<JournalLine> Lines { get; private set; } = null!;

    public async Task LoadAsync() => Lines = await mediator.Send(new MyJournal { Page = Math.Max(1, Number) });
}
