using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Reports;

internal static class ReportsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var numbers = api.MapGroup("/numbers").WithTags("Reports");
        numbers.MapGet("", OpenAsync).WithName("openNumbers").WithSummary("What the exchange has done up to the end of the last month; counts from 1 to 4 are null");
        numbers.MapGet("/table.csv", FileAsync).WithName("openNumbersFile").WithSummary("The same for a spreadsheet").Produces<string>(contentType: "text/csv");
        api.MapGet("/duty", DutyAsync).WithName("dutyList").WithTags("Reports").WithSummary("Everything that waits for staff, what is late first").ProducesProblem(401).ProducesProblem(403);
        numbers.MapGet("/missing", MissingAsync).WithName("whatIsMissing").WithSummary("Needs nobody answers, and which new offer would answer most of them")
            .ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Ok<NumbersOfExchange>> OpenAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new OpenNumbers()));

    private static async Task<ContentHttpResult> FileAsync(IMediator mediator) => TypedResults.Text(await mediator.Send(new OpenNumbersFile()), "text/csv", System.Text.Encoding.UTF8);

    private static async Task<Ok<IReadOnlyList<DutyLine>>> DutyAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new DutyList()));

    private static async Task<Ok<MissingInExchange>> MissingAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new WhatIsMissing()));
}
