using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Ledger;

internal static class LedgerEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger");
        ledger.MapGet("/inspection", HealthAsync).WithName("ledgerHealth").WithSummary("What the last inspection of the ledger found").ProducesProblem(401).ProducesProblem(403);
        ledger.MapPost("/inspection", InspectAsync).WithName("inspectLedger").WithSummary("Seal the days that have ended and read the whole ledger").ProducesProblem(401).ProducesProblem(403);
        var me = api.MapGroup("/me").WithTags("Ledger");
        me.MapGet("/account", AccountAsync).WithName("myAccount").WithSummary("Where my hours stand").ProducesProblem(401).ProducesProblem(403);
        me.MapGet("/statement", StatementAsync).WithName("myStatement").WithSummary("Every line of my account").ProducesProblem(401).ProducesProblem(403);
        me.MapGet("/booklet", BookletAsync).WithName("myBooklet").WithSummary("My hours as a booklet on paper").ProducesProblem(401).ProducesProblem(403);
        api.MapGet("/people/{id:guid}/booklet", BookletOfAsync).WithTags("Ledger").WithName("bookletOf").WithSummary("The booklet of an accompanied person; leaves an access record").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        me.MapGet("/statement.csv", FileAsync).WithName("myStatementFile").WithSummary("Every line of my account for a spreadsheet")
            .Produces<string>(contentType: "text/csv").ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<Ok<HealthOfLedger>> HealthAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new LedgerHealth()));

    private static async Task<Ok<HealthOfLedger>> InspectAsync(IMediator mediator)
    {
        await mediator.Send(new InspectLedger());
        return TypedResults.Ok(await mediator.Send(new LedgerHealth()));
    }

    private static async Task<Ok<AccountOf>> AccountAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyAccount()));

    private static async Task<Ok<PageOf<StatementLine>>> StatementAsync(int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new MyStatement { Page = page, Size = size }));

    private static async Task<Ok<Booklet>> BookletAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyBooklet()));

    private static async Task<Ok<Booklet>> BookletOfAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new BookletOf(id)));

    private static async Task<ContentHttpResult> FileAsync(IMediator mediator) => TypedResults.Text(await mediator.Send(new StatementFile()), "text/csv", System.Text.Encoding.UTF8);
}
