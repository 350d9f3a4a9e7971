using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Notifications;

public sealed class LettersModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<CallToMake> Letters { get; private set; } = [];

    public async Task LoadAsync() => Letters = (await mediator.Send(new CallList())).Letters;
}
