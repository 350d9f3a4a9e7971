using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Problems;

internal static class ProblemsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        Refusing(api.MapPost("/agreements/{id:guid}/problem", async (Guid id, ReportProblem form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithTags("Problems").WithName("reportProblem").WithSummary("Say that something is wrong")).ProducesProblem(400);

        var problems = api.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("", ProblemsAsync).WithName("problemsForStaff").WithSummary("Problem cases that wait for a worker, safety first").ProducesProblem(401).ProducesProblem(403);
        problems.MapGet("/{id:guid}", ProblemAsync).WithName("oneProblem").WithSummary("One problem case").ProducesProblem(401).ProducesProblem(404);
        Refusing(problems.MapPost("/{id:guid}/fix/acceptance", async (Guid id, ProblemAnswer said, IMediator mediator) => await DoAsync(mediator, new AcceptFix { ProblemId = id, Consent = said.Consent }))
            .WithName("acceptFix").WithSummary("Say yes to the hours the other suggested")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/fix/refusal", async (Guid id, ProblemAnswer _, IMediator mediator) => await DoAsync(mediator, new DeclineFix(id)))
            .WithName("declineFix").WithSummary("Say no: a worker decides")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/appeal", async (Guid id, AppealDecision form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("appealDecision").WithSummary("Ask that another worker decides anew")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/owner", async (Guid id, ProblemAnswer _, IMediator mediator) => await DoAsync(mediator, new TakeProblem(id)))
            .WithName("takeProblem").WithSummary("See to it from now on")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/tie", async (Guid id, DeclareTie form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("declareTie").WithSummary("A worker says that one of the two is family or close")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/decision", async (Guid id, DecideProblem form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("decideProblem").WithSummary("A worker decides what leaves the hours as they are, with a reason")).ProducesProblem(400);
    }

    /// <param name="Consent">How the person said yes, when somebody acts for them.</param>
    public sealed record ProblemAnswer(ConsentForm? Consent);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PageOf<ProblemForStaff>>> ProblemsAsync(bool? overdue, int? page, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new ProblemsForStaff { Overdue = overdue ?? false, Page = page }));

    private static async Task<Ok<ProblemCaseDetails>> ProblemAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneProblem(id)));
}
