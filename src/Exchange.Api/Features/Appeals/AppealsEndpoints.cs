using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Appeals;

internal static class AppealsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var appeals = api.MapGroup("/appeals").WithTags("Appeals").ProducesProblem(401).ProducesProblem(403);
        appeals.MapGet("", ToDecideAsync).WithName("appealsToDecide").WithSummary("Appeals against decisions of other workers");
        appeals.MapPost("/{id:guid}/decision", DecideAsync).WithName("decideAppeal").WithSummary("Decide an appeal for good").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        appeals.MapGet("/about/{targetId:guid}", OfAsync).WithName("appealOf").WithSummary("What was decided about my listing, my agreement or me, and what came of my appeal").ProducesProblem(404).ProducesProblem(409);
        appeals.MapPost("/about/{targetId:guid}", AskAsync).WithName("askAppeal").WithSummary("Ask that another worker decides anew, once").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Ok<IReadOnlyList<AppealToDecide>>> ToDecideAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new AppealsForStaff()));

    private static async Task<NoContent> DecideAsync(Guid id, DecideAppeal form, IMediator mediator)
    {
        await mediator.Send(form with { AppealId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AppealStanding>> OfAsync(Guid targetId, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AppealOf(targetId)));

    private static async Task<Ok<Guid>> AskAsync(Guid targetId, AskAppeal form, IMediator mediator) => TypedResults.Ok(await mediator.Send(form with { TargetId = targetId }));
}
