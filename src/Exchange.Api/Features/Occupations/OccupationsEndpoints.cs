using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Occupations;

internal static class OccupationsEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/esco/occupations", FindAsync).WithName("findOccupations").WithTags("Occupations")
            .WithSummary("Occupations of ESCO, the classification of the European Commission, by any of their names").ProducesProblem(400);

    private static async Task<Ok<FoundOccupations>> FindAsync(IMediator mediator, CancellationToken ct, string search = "", int page = 1, int size = 20) =>
        TypedResults.Ok(await mediator.Send(new FindOccupations { Search = search, Page = page, Size = size }, ct));
}
