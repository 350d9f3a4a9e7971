using Exchange.Api.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Api.Features.Questionnaires;

internal static class QuestionnairesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Questionnaires").ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/me/questionnaire", MineAsync).WithName("myQuestionnaire").WithSummary("My questionnaire; its ETag goes back with a change");
        group.MapPut("/me/questionnaire", TellMineAsync).WithName("tellMyQuestionnaire").WithSummary("Write my whole questionnaire")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapPost("/me/questionnaire/approval", ApproveAsync).WithName("approveMyQuestionnaire").WithSummary("Stand by my answers, so that others can meet me")
            .ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapGet("/people/{id:guid}/questionnaire", OfAsync).WithName("questionnaireOf").WithSummary("The questionnaire of one of my people; opening it is recorded").ProducesProblem(404);
        group.MapPut("/people/{id:guid}/questionnaire", TellAsync).WithName("tellQuestionnaire").WithSummary("Write the questionnaire of one of my people; it waits for the person's word")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapPost("/people/{id:guid}/questionnaire/approval", RecordAsync).WithName("recordQuestionnaireApproval").WithSummary("Record that the person stands by the answers")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/skills/found", FindAsync).WithName("findSkills").WithTags("Skills").WithSummary("Codes of skills that a text speaks of, at most 8, best first");
    }

    private static async Task<Ok<QuestionnaireView>> MineAsync(IMediator mediator, HttpContext http) => Tagged(http, await mediator.Send(new MyQuestionnaire()));

    private static async Task<NoContent> TellMineAsync(TellQuestionnaire request, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = null, ExpectedVersion = ETags.ExpectedVersion(ifMatch) }));

    private static async Task<NoContent> ApproveAsync([FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(new ApproveMyQuestionnaire(ETags.ExpectedVersion(ifMatch))));

    private static async Task<Ok<QuestionnaireView>> OfAsync(Guid id, string? reason, IMediator mediator, HttpContext http) =>
        Tagged(http, await mediator.Send(new QuestionnaireOf(id, reason)));

    private static async Task<NoContent> TellAsync(Guid id, TellQuestionnaire request, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = id, ExpectedVersion = ETags.ExpectedVersion(ifMatch) }));

    private static async Task<NoContent> RecordAsync(Guid id, RecordApproval request, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = id }));

    private static async Task<Ok<IReadOnlyList<string>>> FindAsync(string? text, IMediator mediator) => TypedResults.Ok(await mediator.Send(new FindSkills(text)));

    private static Ok<QuestionnaireView> Tagged(HttpContext http, QuestionnaireView questionnaire)
    {
        http.Response.Headers.ETag = ETags.Of(questionnaire.Version);
        return TypedResults.Ok(questionnaire);
    }

    private static NoContent Written(HttpContext http, int version)
    {
        http.Response.Headers.ETag = ETags.Of(version);
        return TypedResults.NoContent();
    }
}
