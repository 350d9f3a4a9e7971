using Exchange.Api.Features.Matching;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Matching;

public sealed class MyMatchesModel(IMediator mediator) : PageModel, ILoads
{
    public PersonFits Fits { get; private set; } = null!;

    public async Task LoadAsync() => Fits = await mediator.Send(new MyMatches());
}
