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
        group.MapGet("/me/anketa", MineAsync).WithName("myAnketa").WithSummary("My anketa; its ETag goes back with a change");
        group.MapPut("/me/anketa", TellMineAsync).WithName("tellMyAnketa").WithSummary("Write my whole anketa")
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapPost("/me/anketa/approval", ApproveAsync).WithName("approveMyAnketa").WithSummary("Stand by my answers, so that others can meet me")
            .ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapGet("/people/{id:guid}/anketa", OfAsync).WithName("anketaOf").WithSummary("The anketa of one of my people; opening it is recorded").ProducesProblem(404);
        group.MapPut("/people/{id:guid}/anketa", TellAsync).WithName("tellAnketa").WithSummary("Write the anketa of one of my people; it waits for the person's word")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);
        group.MapPost("/people/{id:guid}/anketa/approval", RecordAsync).WithName("recordAnketaApproval").WithSummary("Record that the person stands by the answers")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/skills/found", FindAsync).WithName("findSkills").WithTags("Skills").WithSummary("Codes of skills that a text speaks of, at most 8, best first");
    }

    private static async Task<Ok<AnketaView>> MineAsync(IMediator mediator, HttpContext http) => Tagged(http, await mediator.Send(new MyAnketa()));

    private static async Task<NoContent> TellMineAsync(TellAnketa request, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = null, Version = ETags.Seen(ifMatch) }));

    private static async Task<NoContent> ApproveAsync([FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(new ApproveMyAnketa(ETags.Seen(ifMatch))));

    private static async Task<Ok<AnketaView>> OfAsync(Guid id, string? reason, IMediator mediator, HttpContext http) =>
        Tagged(http, await mediator.Send(new AnketaOf(id, reason)));

    private static async Task<NoContent> TellAsync(Guid id, TellAnketa request, [FromHeader(Name = "If-Match")] string? ifMatch, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = id, Version = ETags.Seen(ifMatch) }));

    private static async Task<NoContent> RecordAsync(Guid id, RecordApproval request, IMediator mediator, HttpContext http) =>
        Written(http, await mediator.Send(request with { PersonId = id }));

    private static async Task<Ok<IReadOnlyList<string>>> FindAsync(string? text, IMediator mediator) => TypedResults.Ok(await mediator.Send(new FindSkills(text)));

    private static Ok<AnketaView> Tagged(HttpContext http, AnketaView anketa)
    {
        http.Response.Headers.ETag = ETags.Of(anketa.Version);
        return TypedResults.Ok(anketa);
    }

    private static NoContent Written(HttpContext http, int version)
    {
        http.Response.Headers.ETag = ETags.Of(version);
        return TypedResults.NoContent();
    }
}
