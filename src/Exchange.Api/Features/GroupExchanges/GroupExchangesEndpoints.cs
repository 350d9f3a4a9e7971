using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.GroupExchanges;

internal static class GroupExchangesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var groups = api.MapGroup("/group-exchanges").WithTags("GroupExchanges");
        groups.MapGet("", OpenAsync).WithName("openGroupExchanges").WithSummary("Calls of neighbours that have not started").ProducesProblem(401).ProducesProblem(403);
        groups.MapGet("/mine", MineAsync).WithName("myGroupExchanges").WithSummary("Group exchanges one has called or has a place in").ProducesProblem(401).ProducesProblem(403);
        groups.MapGet("/waiting", WaitingAsync).WithName("groupExchangesForStaff").WithSummary("Group exchanges that wait for a worker").ProducesProblem(401).ProducesProblem(403);
        groups.MapGet("/{id:guid}", OneAsync).WithName("oneGroupExchange").WithSummary("One group exchange and what can be done now").ProducesProblem(401).ProducesProblem(404);
        Refusing(groups.MapPost("", CallAsync).WithName("callGroupExchange").WithSummary("Call several helpers, or several to help")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/joining", async (Guid id, JoinGroupExchange form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("joinGroupExchange").WithSummary("Take a place")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/leaving", async (Guid id, LeaveGroupExchange form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("leaveGroupExchange").WithSummary("Give one's place up before it starts")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/cancellation", async (Guid id, CancelGroupExchange form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("cancelGroupExchange").WithSummary("Call it off before it starts")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/report", async (Guid id, ReportGroupExchange form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("reportGroupExchange").WithSummary("Say as the organiser who came and for how long")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/confirmation", async (Guid id, ConfirmGroupHours form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("confirmGroupHours").WithSummary("Say yes to one's own line; the last yes books all")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/dispute", async (Guid id, DisputeGroupHours form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("disputeGroupHours").WithSummary("Say that it was not so")).ProducesProblem(400);
        groups.MapGet("/left", LeftAsync).WithName("groupExchangesILeft").WithSummary("Group exchanges in which one gave one's place up, while one may still say that one felt unsafe").ProducesProblem(401).ProducesProblem(403);
        groups.MapGet("/{id:guid}/unsafe", MetAsync).WithName("whomIMet").WithSummary("With whom one may say to have felt unsafe, also after giving one's place up").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        Refusing(groups.MapPost("/{id:guid}/unsafe", async (Guid id, ReportUnsafe form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("reportUnsafe").WithSummary("Say that one felt unsafe with somebody one met in it; workers alone are told")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/approval", async (Guid id, ApproveGroupPlace form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("approveGroupPlace").WithSummary("A worker lets somebody take part")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/approval/refusal", async (Guid id, RefuseGroupPlace form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("refuseGroupPlace").WithSummary("A worker does not let somebody take part")).ProducesProblem(400);
        Refusing(groups.MapPost("/{id:guid}/decision", async (Guid id, DecideGroupExchange form, IMediator mediator) => await DoAsync(mediator, form with { GroupExchangeId = id }))
            .WithName("decideGroupExchange").WithSummary("A worker says the hours of each, or that nothing is booked")).ProducesProblem(400);
    }

    /// <param name="Id">The group exchange.</param>
    public sealed record GroupMade(Guid Id);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Created<GroupMade>> CallAsync(CallGroupExchange form, IMediator mediator)
    {
        var id = await mediator.Send(form);
        return TypedResults.Created($"/api/group-exchanges/{id}", new GroupMade(id));
    }

    private static async Task<Ok<PageOf<GroupCard>>> OpenAsync([AsParameters] OpenGroupExchanges query, IMediator mediator) => TypedResults.Ok(await mediator.Send(query));

    private static async Task<Ok<PageOf<GroupCard>>> MineAsync([AsParameters] MyGroupExchanges query, IMediator mediator) => TypedResults.Ok(await mediator.Send(query));

    private static async Task<Ok<PageOf<GroupForStaff>>> WaitingAsync([AsParameters] GroupExchangesForStaff query, IMediator mediator) => TypedResults.Ok(await mediator.Send(query));

    private static async Task<Ok<IReadOnlyList<GroupLeft>>> LeftAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new GroupExchangesILeft()));

    private static async Task<Ok<GroupMet>> MetAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new WhomIMet(id)));

    private static async Task<Ok<GroupDetails>> OneAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneGroupExchange(id)));
}
