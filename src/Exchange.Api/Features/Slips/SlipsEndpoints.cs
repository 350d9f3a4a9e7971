using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Slips;

internal static class SlipsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var slips = api.MapGroup("/slips").WithTags("Slips").ProducesProblem(401).ProducesProblem(403);
        slips.MapGet("/pads", PadsAsync).WithName("slipPads").WithSummary("Pads of paper slips and how many came back");
        slips.MapPost("/pads", PrintPadAsync).WithName("printSlipPad").WithSummary("Take the next numbers for a pad of slips").ProducesProblem(400).ProducesProblem(409);
        slips.MapGet("/pads/{id:guid}", PadAsync).WithName("oneSlipPad").WithSummary("The numbers of a pad").ProducesProblem(404);
        slips.MapPost("/check", CheckAsync).WithName("checkSlips").WithSummary("Whose numbers these are, and what is wrong, before anything is booked").ProducesProblem(400);
        slips.MapPost("", EnterAsync).WithName("enterSlips").WithSummary("Book signed slips; what is wrong with one stops that one alone").ProducesProblem(400).ProducesProblem(409);
    }

    private static async Task<Ok<IReadOnlyList<SlipPadLine>>> PadsAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new SlipPads()));

    private static async Task<Ok<Guid>> PrintPadAsync(PrintSlipPad request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<Ok<SlipPadSheet>> PadAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneSlipPad(id)));

    private static async Task<Ok<IReadOnlyList<SlipRead>>> CheckAsync(CheckSlips request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<Ok<IReadOnlyList<SlipRead>>> EnterAsync(EnterSlips request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));
}
