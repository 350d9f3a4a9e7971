using Exchange.Api.Features.Messages;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Messages;

public sealed class YoungThreadModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "asmuo", SupportsGet = true)]
    public Guid Person { get; set; }

    public YoungThreadView Thread { get; private set; } = null!;

    public async Task LoadAsync() => Thread = await mediator.Send(new ThreadOfYoung(Id, Person));
}
