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
        Refusing(ledger.MapPost("/missing/{id:guid}", MissingAsync).WithName("bookMissingHours").WithSummary("Book what the inspection found completed and not booked"));
        ledger.MapGet("/community", CommunityAsync).WithName("communityHours").WithSummary("The community's account, its thanks and its lines").ProducesProblem(401).ProducesProblem(403);
        Refusing(ledger.MapPost("/grants", GrantAsync).WithName("grantHours").WithSummary("Thank people for common work")).ProducesProblem(400);
        Refusing(ledger.MapPost("/grants/{id:guid}/confirmation", ConfirmAsync).WithName("confirmGrant").WithSummary("The second yes to thanks above 20 hours"));
        Refusing(ledger.MapPost("/grants/{id:guid}/refusal", RefuseAsync).WithName("refuseGrant").WithSummary("A no to thanks that wait, or taking one's own back"));
        ledger.MapGet("/members", MembersAsync).WithName("findMembers").WithSummary("Numbers of members by name").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        ledger.MapGet("/near-limits", NearAsync).WithName("nearLimits").WithSummary("Members who are near one of their limits").ProducesProblem(401).ProducesProblem(403);
        ledger.MapGet("/limits/{id:guid}", LimitsAsync).WithName("limitsOf").WithSummary("The limits of a member and who moved them why").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        Refusing(ledger.MapPut("/limits/{id:guid}", ChangeAsync).WithName("changeLimits").WithSummary("Move the limits of a member, with a reason")).ProducesProblem(400);
        var me = api.MapGroup("/me").WithTags("Ledger");
        me.MapGet("/account", AccountAsync).WithName("myAccount").WithSummary("Where my hours stand").ProducesProblem(401).ProducesProblem(403);
        me.MapGet("/limits", MyLimitsAsync).WithName("myLimits").WithSummary("Who moved my limits, and why").ProducesProblem(401).ProducesProblem(403);
        me.MapGet("/statement", StatementAsync).WithName("myStatement").WithSummary("Every line of my account").ProducesProblem(401).ProducesProblem(403);
        me.MapGet("/booklet", BookletAsync).WithName("myBooklet").WithSummary("My hours as a booklet on paper").ProducesProblem(401).ProducesProblem(403);
        api.MapGet("/people/{id:guid}/booklet", BookletOfAsync).WithTags("Ledger").WithName("bookletOf").WithSummary("The booklet of an accompanied person; leaves an access record").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        me.MapGet("/statement.csv", FileAsync).WithName("myStatementFile").WithSummary("Every line of my account for a spreadsheet")
            .Produces<string>(contentType: "text/csv").ProducesProblem(401).ProducesProblem(403);
    }

    /// <param name="Id">The thanks.</param>
    public sealed record GrantMade(Guid Id);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) => route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    private static async Task<NoContent> MissingAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new BookMissingHours(id));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<HoursOfCommunity>> CommunityAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new CommunityHours()));

    private static async Task<Created<GrantMade>> GrantAsync(GrantHours form, IMediator mediator) => TypedResults.Created("/api/ledger/community", new GrantMade(await mediator.Send(form)));

    private static async Task<NoContent> ConfirmAsync(Guid id, IMediator mediator) => await DoAsync(mediator, new ConfirmGrant(id));

    private static async Task<NoContent> RefuseAsync(Guid id, IMediator mediator) => await DoAsync(mediator, new RefuseGrant(id));

    private static async Task<Ok<IReadOnlyList<MemberFound>>> MembersAsync(string? search, IMediator mediator) => TypedResults.Ok(await mediator.Send(new FindMembers { Search = search }));

    private static async Task<Ok<IReadOnlyList<NearLimit>>> NearAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new NearLimits()));

    private static async Task<Ok<LimitsOfMember>> LimitsAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new LimitsOf(id)));

    private static async Task<NoContent> ChangeAsync(Guid id, ChangeLimits form, IMediator mediator) => await DoAsync(mediator, form with { PersonId = id });

    private static async Task<Ok<IReadOnlyList<LimitChanged>>> MyLimitsAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyLimits()));

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Guid> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
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
