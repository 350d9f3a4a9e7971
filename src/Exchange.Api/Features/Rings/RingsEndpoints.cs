using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Rings;

internal static class RingsEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGroup("/me").WithTags("Rings").MapGet("/rings", MineAsync).WithName("myRings").WithSummary("Rings that could come about with me in them").ProducesProblem(401).ProducesProblem(403);

    private static async Task<Ok<RingsWithMe>> MineAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyRings()));
}
