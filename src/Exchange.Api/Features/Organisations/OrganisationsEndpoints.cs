using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Organisations;

internal static class OrganisationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/community", CommunityAsync).WithName("community").WithTags("Organisations")
            .WithSummary("Whose exchange this is and which phone helps").ProducesProblem(404);
        api.MapGet("/dashboard", DashboardAsync).WithName("dashboard").WithTags("Organisations")
            .WithSummary("What waits for the coordinator, in numbers").ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Ok<OurCommunity>> CommunityAsync(IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new CommunityFacts()) ?? throw new Refused("access.not-found"));

    private static async Task<Ok<WaitingWork>> DashboardAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new Dashboard()));
}
