using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Api.Features.Imports;

internal static class ImportsEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/imports/participants", ImportAsync).WithName("importParticipants").WithTags("Imports")
            .WithSummary("Make participants of a worker's own table (CSV); with preview=true only say what would be made")
            .Accepts<string>("text/csv").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Ok<ImportOutcome>> ImportAsync(Stream body, IMediator mediator, CancellationToken ct, [FromQuery(Name = "map")] string[]? columns = null, bool preview = false)
    {
        var file = await ReadAsync(body, ct);
        return TypedResults.Ok(preview
            ? await mediator.Send(new PreviewParticipants { File = file, Columns = columns ?? [] }, ct)
            : await mediator.Send(new ImportParticipants { File = file, Columns = columns ?? [] }, ct));
    }

    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        await body.CopyToAsync(whole, ct);
        return whole.ToArray();
    }
}
