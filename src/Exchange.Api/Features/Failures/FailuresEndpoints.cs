using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Failures;

internal static class FailuresEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var failed = api.MapGroup("/failed-work").WithTags("Failures").ProducesProblem(401).ProducesProblem(403);
        failed.MapGet("", FailedAsync).WithName("failedWork").WithSummary("What the program could not do by itself, three times in a row or more");
        failed.MapPost("/{id:guid}/try", TryAsync).WithName("tryFailedWork").WithSummary("Have it tried in the next round").ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<FailedLine>>> FailedAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new FailedWork()));

    private static async Task<NoContent> TryAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new TryFailedWork(id));
        return TypedResults.NoContent();
    }
}
