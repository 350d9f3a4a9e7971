using Exchange.Api.Features.Notifications;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

public sealed class MyDayModel(IMediator mediator) : PageModel, ILoads
{
    public DayOf Day { get; private set; } = null!;

    public async Task LoadAsync() => Day = await mediator.Send(new MyDay());
}
