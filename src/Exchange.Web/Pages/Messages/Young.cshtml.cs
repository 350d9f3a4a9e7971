using Exchange.Api.Features.Messages;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Messages;

public sealed class YoungModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<YoungThread> Threads { get; private set; } = null!;

    public async Task LoadAsync() => Threads = await mediator.Send(new YoungThreads { Page = Number });
}
