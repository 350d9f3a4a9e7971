using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Participants;

public sealed class PeopleModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "paieska", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public PageOf<PersonLine> People { get; private set; } = null!;

    public async Task LoadAsync() => People = await mediator.Send(new MyPeople { Search = Search, Page = Math.Max(1, Number) });
}
