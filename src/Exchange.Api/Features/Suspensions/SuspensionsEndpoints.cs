using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Suspensions;

internal static class SuspensionsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var suspensions = api.MapGroup("").WithTags("Suspensions").ProducesProblem(401).ProducesProblem(403);
        suspensions.MapGet("/suspensions", NowAsync).WithName("suspendedMembers").WithSummary("Members who take no part in exchanges now; opening it is recorded");
        suspensions.MapGet("/people/{id:guid}/suspensions", OfAsync).WithName("suspensionsOf").WithSummary("When a member took no part and why, and what a suspension would end; opening it is recorded").ProducesProblem(404);
        suspensions.MapPost("/people/{id:guid}/suspensions", SuspendAsync).WithName("suspendMember").WithSummary("Decide that a member takes no part in exchanges for some days").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        suspensions.MapPost("/suspensions/{id:guid}/lifting", LiftAsync).WithName("liftSuspension").WithSummary("Let a member take part again before the time is over").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        suspensions.MapGet("/me/suspensions", MineAsync).WithName("mySuspensions").WithSummary("When and why I took no part in exchanges; one that holds comes first");
    }

    private static async Task<Ok<IReadOnlyList<SuspendedNow>>> NowAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new SuspendedMembers()));

    private static async Task<Ok<SuspendedMember>> OfAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new SuspensionsOf(id)));

    private static async Task<Ok<Guid>> SuspendAsync(Guid id, SuspendMember form, IMediator mediator) => TypedResults.Ok(await mediator.Send(form with { PersonId = id }));

    private static async Task<NoContent> LiftAsync(Guid id, LiftSuspension form, IMediator mediator)
    {
        await mediator.Send(form with { SuspensionId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<SuspensionLine>>> MineAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MySuspensions()));
}
