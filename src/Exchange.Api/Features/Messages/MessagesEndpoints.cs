using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Api.Features.Messages;

internal static class MessagesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var thread = api.MapGroup("/agreements/{id:guid}").WithTags("Messages");
        Refusing(thread.MapGet("/messages", ThreadAsync).WithName("agreementThread").WithSummary("Messages and ticked contacts of one's own agreement"));
        Refusing(thread.MapPost("/messages", SendAsync).WithName("sendMessage").WithSummary("Write to the other: a ready phrase or own words")).ProducesProblem(400).ProducesProblem(409);
        Refusing(thread.MapPut("/contacts", ShareAsync).WithName("shareContacts").WithSummary("Tick which of one's own phone and e-mail the other sees")).ProducesProblem(409);
        var group = api.MapGroup("/group-exchanges/{id:guid}").WithTags("Messages");
        Refusing(group.MapGet("/messages", GroupAsync).WithName("groupThread").WithSummary("Messages of a group exchange one takes part in"));
        Refusing(group.MapPost("/messages", SendToGroupAsync).WithName("sendGroupMessage").WithSummary("Write to all who take part: a ready phrase or own words")).ProducesProblem(400).ProducesProblem(409);
        Refusing(api.MapPost("/messages/{id:guid}/report", ReportAsync).WithTags("Messages").WithName("reportMessage").WithSummary("Say that a message is not right"));
        Refusing(api.MapGet("/young-threads", YoungAsync).WithTags("Messages").WithName("youngThreads").WithSummary("Threads in which somebody is under 18"));
        Refusing(api.MapGet("/young-threads/{id:guid}", OfYoungAsync).WithTags("Messages").WithName("threadOfYoung").WithSummary("Messages of somebody under 18; the reading is on file"));
        Refusing(api.MapGet("/reported-texts", ReportedAsync).WithTags("Messages").WithName("reportedTexts").WithSummary("Reported words that wait for a worker"));
        Refusing(api.MapPost("/reported-texts/{id:guid}/decision", DecideAsync).WithTags("Messages").WithName("decideText").WithSummary("Take reported words away, or show them again")).ProducesProblem(409);
    }

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) => route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

    private static async Task<Ok<ThreadView>> ThreadAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AgreementThread(id)));

    private static async Task<Created<MessageSent>> SendAsync(Guid id, SendMessage form, IMediator mediator) =>
        TypedResults.Created($"/api/agreements/{id}/messages", new MessageSent(await mediator.Send(form with { AgreementId = id })));

    private static async Task<Ok<GroupThreadView>> GroupAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new GroupThread(id)));

    private static async Task<Created<MessageSent>> SendToGroupAsync(Guid id, SendGroupMessage form, IMediator mediator) =>
        TypedResults.Created($"/api/group-exchanges/{id}/messages", new MessageSent(await mediator.Send(form with { GroupExchangeId = id })));

    private static Task<NoContent> ShareAsync(Guid id, ShareContacts form, IMediator mediator) => DoneAsync(mediator, form with { AgreementId = id });

    private static Task<NoContent> ReportAsync(Guid id, IMediator mediator) => DoneAsync(mediator, new ReportMessage(id));

    private static async Task<Ok<PageOf<YoungThread>>> YoungAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new YoungThreads { Page = page }));

    private static async Task<Ok<YoungThreadView>> OfYoungAsync(Guid id, Guid? person, IMediator mediator) => TypedResults.Ok(await mediator.Send(new ThreadOfYoung(id, person ?? Guid.Empty)));

    private static async Task<Ok<IReadOnlyList<TextReported>>> ReportedAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new ReportedTexts()));

    private static Task<NoContent> DecideAsync(Guid id, DecideText form, IMediator mediator) => DoneAsync(mediator, form with { ReportId = id });

    private static async Task<NoContent> DoneAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    /// <param name="Id">The new message.</param>
    public sealed record MessageSent(Guid Id);
}
