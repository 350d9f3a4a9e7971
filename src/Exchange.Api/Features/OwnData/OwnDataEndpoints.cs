using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.OwnData;

internal static class OwnDataEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var copy = api.MapGroup("/me/copy").WithTags("Identity").ProducesProblem(401).ProducesProblem(409);
        copy.MapGet("", ReadAsync).WithName("myCopy").WithSummary("Everything that is kept about me");
        copy.MapGet("/file", FileAsync).WithName("myCopyFile").WithSummary("The same as a page to read and tables, in one zip file").Produces<byte[]>(contentType: "application/zip");
    }

    private static async Task<Ok<CopyOfMine>> ReadAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyCopy()));

    private static async Task<FileContentHttpResult> FileAsync(IMediator mediator) => TypedResults.File(await mediator.Send(new MyCopyFile()), "application/zip", "mano-duomenys.zip");
}
