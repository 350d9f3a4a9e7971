using Exchange.Api.Features.Problems;
using Exchange.Api.Pipeline;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Problems;

public sealed class MattersModel(IMediator mediator) : PageModel, ILoads
{
    [BindProperty(Name = "veluoja", SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(Name = "puslapis", SupportsGet = true)]
    public int? Number { get; set; }

    public PageOf<ProblemForStaff> Problems { get; private set; } = null!;

    public async Task LoadAsync() => Problems = await mediator.Send(new ProblemsForStaff { Overdue = Overdue, Page = Number });
}
