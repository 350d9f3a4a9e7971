using System.Text;
using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Notifications;

internal static class NotificationsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Notifications");
        me.MapGet("/day", DayAsync).WithName("myDay").WithSummary("What to do now, the next meeting, and where my hours stand").ProducesProblem(401);
        me.MapGet("/notices", NoticesAsync).WithName("myNotices").WithSummary("My inbox").ProducesProblem(401);
        me.MapPost("/notices/{id:guid}/reading", ReadAsync).WithName("readNotices").WithSummary("Mark notices as read, up to this one").ProducesProblem(401).ProducesProblem(404);
        me.MapGet("/channel", ChannelAsync).WithName("myChannel").WithSummary("How I am told").ProducesProblem(401);
        me.MapPut("/channel", ChooseAsync).WithName("chooseChannel").WithSummary("Choose how I am told").ProducesProblem(401).ProducesProblem(409);
        me.MapGet("/searches", SearchesAsync).WithName("mySearches").WithSummary("What I am told of when it turns up").ProducesProblem(401);
        me.MapPost("/searches", SaveAsync).WithName("saveSearch").WithSummary("Tell me when it turns up").ProducesProblem(401).ProducesProblem(409);
        me.MapDelete("/searches/{id:guid}", StopSearchAsync).WithName("stopSearch").WithSummary("Stop a search").ProducesProblem(401).ProducesProblem(404);
        me.MapGet("/calendar", CalendarAsync).WithName("myCalendar").WithSummary("The secret address of my calendar").ProducesProblem(401);
        me.MapPost("/calendar", RenewCalendarAsync).WithName("renewCalendar").WithSummary("Make a new secret address; the old one ends").ProducesProblem(401);
        api.MapGet("/calendars/{token:length(32)}", CalendarOfAsync).WithTags("Notifications").WithName("calendarOf").WithSummary("A calendar under its secret address, for the telephone that reads it")
            .Produces<string>(200, "text/calendar").ProducesProblem(404);
        var waiting = api.MapGroup("/waiting").WithTags("Notifications");
        waiting.MapGet("", WaitingAsync).WithName("waitingBoard").WithSummary("Needs that nobody has answered for two weeks").ProducesProblem(401).ProducesProblem(403);
        waiting.MapPost("/{id:guid}/suggestions", SuggestAsync).WithName("suggestNeed").WithSummary("Ask a neighbour who fits to look at a need that waits").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        var calls = api.MapGroup("/calls").WithTags("Notifications");
        calls.MapGet("", CallsAsync).WithName("callList").WithSummary("Whom to ring or write to, and what to say").ProducesProblem(401).ProducesProblem(403);
        calls.MapPost("/{personId:guid}", RecordAsync).WithName("recordCall").WithSummary("What came of a call or letter").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        var letters = api.MapGroup("/letters").WithTags("Notifications");
        letters.MapGet("/undelivered", UndeliveredAsync).WithName("undeliveredLetters").WithSummary("Letters that the mail gateway did not take").ProducesProblem(401).ProducesProblem(403);
        letters.MapPost("/{id:guid}/again", AgainAsync).WithName("tryLetterAgain").WithSummary("Try a letter again").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        letters.MapPost("/{id:guid}/call", CallAsync).WithName("callInstead").WithSummary("Ring the person instead").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        letters.MapPut("/mail", SwitchAsync).WithName("switchMail").WithSummary("Turn letters by e-mail on or off").ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        letters.MapGet("/{token:length(32)}/stop", ToStopAsync).WithName("lettersToStop").WithSummary("Which letters the secret address of one of them stops").ProducesProblem(404);
        letters.MapPost("/{token:length(32)}/stop", StopAsync).WithName("stopLetters").WithSummary("One-step opt-out without signing in (RFC 8058): the secret address of a letter stops such letters").ProducesProblem(404);
    }

    private static async Task<Ok<DayOf>> DayAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyDay()));

    private static async Task<Ok<PageOf<NoticeLine>>> NoticesAsync(int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new MyNotices { Page = page, Size = size }));

    private static async Task<NoContent> ReadAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new ReadNotices(id));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PageOf<UndeliveredLetter>>> UndeliveredAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new UndeliveredLetters { Page = page }));

    private static async Task<NoContent> AgainAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new TryLetterAgain(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CallAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new CallInstead(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SwitchAsync(SwitchMail request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<StoppableLetters>> ToStopAsync(string token, IMediator mediator) => TypedResults.Ok(await mediator.Send(new LettersToStop(token)));

    private static async Task<NoContent> StopAsync(string token, IMediator mediator)
    {
        await mediator.Send(new StopLetters(token));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ChannelNow>> ChannelAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyChannel()));

    private static async Task<NoContent> ChooseAsync(ChooseChannel request, IMediator mediator)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<CallsToMake>> CallsAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new CallList()));

    private static async Task<NoContent> RecordAsync(Guid personId, RecordCall request, IMediator mediator)
    {
        await mediator.Send(request with { PersonId = personId });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<SearchLine>>> SearchesAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MySearches()));

    private static async Task<Ok<Written>> SaveAsync(SaveSearch request, IMediator mediator) => TypedResults.Ok(new Written(await mediator.Send(request)));

    private static async Task<NoContent> StopSearchAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new StopSearch(id));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<CalendarAddress>> CalendarAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyCalendar()));

    private static async Task<NoContent> RenewCalendarAsync(IMediator mediator)
    {
        await mediator.Send(new RenewCalendar());
        return TypedResults.NoContent();
    }

    private static async Task<FileContentHttpResult> CalendarOfAsync(string token, IMediator mediator) =>
        TypedResults.File(Encoding.UTF8.GetBytes(await mediator.Send(new CalendarOf(token))), "text/calendar; charset=utf-8", "kalendorius.ics");

    private static async Task<Ok<PageOf<WaitingNeed>>> WaitingAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new WaitingBoard { Page = page }));

    private static async Task<NoContent> SuggestAsync(Guid id, SuggestNeed request, IMediator mediator)
    {
        await mediator.Send(request with { ListingId = id });
        return TypedResults.NoContent();
    }
}
