using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Matching;

internal static class MatchingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me/matches", MineAsync).WithName("myMatches").WithTags("Matching")
            .WithSummary("Listings, neighbours and jobs that fit me, with every reason and its points").ProducesProblem(401).ProducesProblem(403);
        api.MapGet("/listings/{id:guid}/matches", OfListingAsync).WithName("peopleForListing").WithTags("Matching")
            .WithSummary("Neighbours who fit my listing").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        api.MapGet("/people/{id:guid}/matches", OfPersonAsync).WithName("matchesOfPerson").WithTags("Matching")
            .WithSummary("What fits a person of my caseload, with the matches that wait for me").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Ok<PersonFits>> MineAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyMatches()));

    private static async Task<Ok<ListingFits>> OfListingAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new PeopleForListing(id)));

    private static async Task<Ok<PersonOfCaseFits>> OfPersonAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new MatchesOfPerson(id)));
}
