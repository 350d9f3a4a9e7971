using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Conversations;

internal static class ConversationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var talks = api.MapGroup("/conversations").WithTags("Agreements").ProducesProblem(401).ProducesProblem(403);
        talks.MapGet("", ToHoldAsync).WithName("conversationsToHold").WithSummary("Talks a worker is asked for, after somebody three times did not come");
        talks.MapPost("/{id:guid}/held", HoldAsync).WithName("holdConversation").WithSummary("The talk was held").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Ok<IReadOnlyList<ConversationToHold>>> ToHoldAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new ConversationsForStaff()));

    private static async Task<NoContent> HoldAsync(Guid id, HoldConversation form, IMediator mediator)
    {
        await mediator.Send(form with { ConversationId = id });
        return TypedResults.NoContent();
    }
}
