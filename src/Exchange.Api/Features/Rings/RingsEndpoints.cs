using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Rings;

internal static class RingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGroup("/me").WithTags("Rings").MapGet("/rings", MineAsync).WithName("myRings").WithSummary("One's own rings, and those that could come about").ProducesProblem(401).ProducesProblem(403);

        var rings = api.MapGroup("/rings").WithTags("Rings");
        rings.MapGet("", AtWorkAsync).WithName("ringsForStaff").WithSummary("The worker's list of rings").ProducesProblem(401).ProducesProblem(403);
        rings.MapGet("/{id:guid}", OneAsync).WithName("oneRing").WithSummary("One ring, and what it waits for").ProducesProblem(401).ProducesProblem(404);
        rings.MapGet("/{id:guid}/substitutes", SubstitutesAsync).WithName("ringSubstitutes").WithSummary("Who could take the open place").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        Refusing(rings.MapPost("", ProposeAsync).WithName("proposeRing").WithSummary("Ask the people of a ring with oneself in it")).ProducesProblem(400);
        Refusing(rings.MapPost("/start", StartAsync).WithName("startRing").WithSummary("A worker asks the people of a ring")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/acceptance", async (Guid id, AcceptRing form, IMediator mediator) => await DoAsync(mediator, form with { RingId = id }))
            .WithName("acceptRing").WithSummary("Say yes to one's own two edges")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/refusal", async (Guid id, Nothing _, IMediator mediator) => await DoAsync(mediator, new DeclineRing(id)))
            .WithName("declineRing").WithSummary("Say no, or take a yes back")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/approval", async (Guid id, ApproveRing form, IMediator mediator) => await DoAsync(mediator, form with { RingId = id }))
            .WithName("approveRing").WithSummary("A worker lets its people be asked")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/end", async (Guid id, EndRing form, IMediator mediator) => await DoAsync(mediator, form with { RingId = id }))
            .WithName("endRing").WithSummary("A worker does not let it happen")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/place", async (Guid id, FillRingPlace form, IMediator mediator) => await DoAsync(mediator, form with { RingId = id }))
            .WithName("fillRingPlace").WithSummary("A worker puts somebody in the open place")).ProducesProblem(400);
        Refusing(rings.MapPost("/{id:guid}/proposals", AskAsync).WithName("askWithoutRing").WithSummary("After a ring fell apart, ask the other of two without it"));
    }

    /// <summary>Nothing has to be said.</summary>
    public sealed record Nothing;

    /// <param name="Id">The ring, or the agreement.</param>
    public sealed record RingMade(Guid Id);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Created<RingMade>> ProposeAsync(ProposeRing form, IMediator mediator) => Made(await mediator.Send(form));

    private static async Task<Created<RingMade>> StartAsync(StartRing form, IMediator mediator) => Made(await mediator.Send(form));

    private static async Task<Created<RingMade>> AskAsync(Guid id, AskWithoutRing form, IMediator mediator)
    {
        var agreement = await mediator.Send(form with { RingId = id });
        return TypedResults.Created($"/api/agreements/{agreement}", new RingMade(agreement));
    }

    private static Created<RingMade> Made(Guid id) => TypedResults.Created($"/api/rings/{id}", new RingMade(id));

    private static async Task<Ok<RingsWithMe>> MineAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyRings()));

    private static async Task<Ok<RingsAtWork>> AtWorkAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new RingsForStaff()));

    private static async Task<Ok<RingDetails>> OneAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneRing(id)));

    private static async Task<Ok<IReadOnlyList<RingSubstitute>>> SubstitutesAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new RingSubstitutes(id)));
}
