using Exchange.Api.Features.Identity;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

public sealed class MyDayModel(IMediator mediator) : PageModel, ILoads
{
    public Myself Me { get; private set; } = null!;

    public async Task LoadAsync() => Me = await mediator.Send(new WhoAmI());
}
