using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Notifications;

internal static class NotificationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Notifications");
        me.MapGet("/day", DayAsync).WithName("myDay").WithSummary("What to do now, the next meeting, and where my hours stand").ProducesProblem(401);
        me.MapGet("/notices", NoticesAsync).WithName("myNotices").WithSummary("My inbox").ProducesProblem(401);
        me.MapPost("/notices/{id:guid}/reading", ReadAsync).WithName("readNotices").WithSummary("Mark notices as read, up to this one").ProducesProblem(401).ProducesProblem(404);
    }

    private static async Task<Ok<DayOf>> DayAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyDay()));

    private static async Task<Ok<PageOf<NoticeLine>>> NoticesAsync(int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new MyNotices { Page = page, Size = size }));

    private static async Task<NoContent> ReadAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new ReadNotices(id));
        return TypedResults.NoContent();
    }
}
