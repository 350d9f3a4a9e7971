using System.Text;
using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.JobFairs;

internal static class JobFairsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var fairs = api.MapGroup("/job-fairs").WithTags("JobFairs");
        fairs.MapGet("", FairsAsync).WithName("listFairs").WithSummary("Fairs, coming ones first").ProducesProblem(400);
        fairs.MapGet("/{id:guid}", FairAsync).WithName("fair").WithSummary("One fair with its employers and their open jobs").ProducesProblem(404);
        fairs.MapGet("/{id:guid}/calendar", CalendarAsync).WithName("fairCalendar").WithSummary("One fair as a calendar file")
            .Produces<string>(200, "text/calendar").ProducesProblem(404);
        fairs.MapPost("/{id:guid}/registration", RegisterAsync).WithName("registerForFair").WithSummary("Say that you come; saying it twice makes one registration")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapDelete("/{id:guid}/registration", CancelRegistrationAsync).WithName("cancelFairRegistration").WithSummary("Say that you will not come after all")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        fairs.MapPut("/{id:guid}/card", ShowCardAsync).WithName("showMyCard").WithSummary("Give or take back the yes to showing your card to this fair's employers")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapGet("/{id:guid}/badge", BadgeAsync).WithName("myBadge").WithSummary("Your badge for a fair").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

        fairs.MapGet("/{id:guid}/stand", MyStandAsync).WithName("myStand").WithSummary("The stand of your employer at a fair")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        fairs.MapPut("/{id:guid}/stand", AskAsync).WithName("askForStand").WithSummary("Ask for a stand, or change which jobs it brings")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapGet("/{id:guid}/candidates", CandidatesAsync).WithName("fairCandidates").WithSummary("Cards of candidates who agreed, without names and in neutral order")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        fairs.MapGet("/to-prepare", ToPrepareAsync).WithName("fairsToPrepare").WithSummary("Fairs for the coordinator, drafts too, with what waits for a decision")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        fairs.MapPost("", PlanAsync).WithName("planFair").WithSummary("Prepare a fair as a draft")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        fairs.MapGet("/{id:guid}/plan", PlanByIdAsync).WithName("fairPlan").WithSummary("The plan of a fair as its form stands")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        fairs.MapPut("/{id:guid}/plan", ReplanAsync).WithName("changeFair").WithSummary("Change a fair")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        fairs.MapPost("/{id:guid}/publication", PublishAsync).WithName("publishFair").WithSummary("Make a fair public")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapPost("/{id:guid}/cancellation", CancelAsync).WithName("cancelFair").WithSummary("Call a fair off")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapPost("/{id:guid}/copies", CopyAsync).WithName("copyFair").WithSummary("A new draft with the texts and hours of this fair")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        fairs.MapGet("/{id:guid}/stands", StandsAsync).WithName("fairStands").WithSummary("Stands asked for, waiting ones first")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        fairs.MapGet("/{id:guid}/registrations", ComersAsync).WithName("whoComes").WithSummary("The door list of a fair")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

        var stands = api.MapGroup("/stands").WithTags("JobFairs");
        stands.MapPost("/{id:guid}/approval", ApproveAsync).WithName("approveStand").WithSummary("Give an employer its stand")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        stands.MapPost("/{id:guid}/refusal", RefuseAsync).WithName("refuseStand").WithSummary("Say no to a stand, with a reason the employer will read")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

        var door = api.MapGroup("/arrivals").WithTags("JobFairs");
        door.MapGet("/badges/{token}", ScanAsync).WithName("badgeAtDoor").WithSummary("Whose badge was scanned").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        door.MapPut("/{registrationId:guid}", ArriveAsync).WithName("markArrival").WithSummary("Mark that a person has come")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        door.MapDelete("/{registrationId:guid}", UndoAsync).WithName("undoArrival").WithSummary("Take back an arrival marked by mistake")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Ok<PageOf<FairCard>>> FairsAsync(bool? coming, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new Fairs { Coming = coming ?? false, Page = page ?? 1, Size = size ?? 20 }));

    private static async Task<Ok<FairDetails>> FairAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new FairById(id)));

    private static async Task<FileContentHttpResult> CalendarAsync(Guid id, IMediator mediator) =>
        TypedResults.File(Encoding.UTF8.GetBytes(await mediator.Send(new FairCalendar(id))), "text/calendar; charset=utf-8", "darbo-muge.ics");

    private static async Task<Ok<Written>> RegisterAsync(Guid id, RegisterForFair request, IMediator mediator) =>
        TypedResults.Ok(new Written(await mediator.Send(request with { FairId = id })));

    private static async Task<NoContent> CancelRegistrationAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new CancelFairRegistration(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ShowCardAsync(Guid id, ShowMyCard request, IMediator mediator)
    {
        await mediator.Send(request with { FairId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<Badge>> BadgeAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyBadge(id)));

    private static async Task<Ok<OwnStand>> MyStandAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new MyStand(id)));

    private static async Task<Ok<Written>> AskAsync(Guid id, AskForStand request, IMediator mediator) =>
        TypedResults.Ok(new Written(await mediator.Send(request with { FairId = id })));

    private static async Task<Ok<CandidateList>> CandidatesAsync(
        Guid id, string? skill, string? language, string? languageLevel, string? time, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new Candidates(id)
        {
            Skill = skill,
            Language = language,
            LanguageLevel = QueryCode.Of<LanguageLevel>(languageLevel, nameof(languageLevel)),
            Time = QueryCode.Of<FreeTime>(time, nameof(time)),
            Page = page ?? 1,
            Size = size ?? 20,
        }));

    private static async Task<Ok<PageOf<PreparedFair>>> ToPrepareAsync(int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new FairsToPrepare { Page = page ?? 1, Size = size ?? 20 }));

    private static async Task<Created<Written>> PlanAsync(PlanFair request, IMediator mediator)
    {
        var id = await mediator.Send(request with { Id = null, ExpectedVersion = null });
        return TypedResults.Created($"/api/job-fairs/{id}", new Written(id));
    }

    private static async Task<Ok<PlanFair>> PlanByIdAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new FairPlanById(id)));

    private static async Task<NoContent> ReplanAsync(Guid id, PlanFair request, IMediator mediator)
    {
        await mediator.Send(request with { Id = id });
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> PublishAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new PublishFair(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CancelAsync(Guid id, CancelFair request, IMediator mediator)
    {
        await mediator.Send(request with { FairId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Created<Written>> CopyAsync(Guid id, CopyFair request, IMediator mediator)
    {
        var copy = await mediator.Send(request with { FairId = id });
        return TypedResults.Created($"/api/job-fairs/{copy}", new Written(copy));
    }

    private static async Task<Ok<PageOf<StandLine>>> StandsAsync(Guid id, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new FairStands(id) { Page = page ?? 1, Size = size ?? 50 }));

    private static async Task<Ok<DoorList>> ComersAsync(Guid id, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new WhoComes(id) { Page = page ?? 1, Size = size ?? 100 }));

    private static async Task<NoContent> ApproveAsync(Guid id, IMediator mediator)
    {
        await mediator.Send(new ApproveStand(id));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RefuseAsync(Guid id, RefuseStand request, IMediator mediator)
    {
        await mediator.Send(request with { StandId = id });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ScannedBadge>> ScanAsync(string token, IMediator mediator) => TypedResults.Ok(await mediator.Send(new BadgeAtDoor(token)));

    private static async Task<Ok<Written>> ArriveAsync(Guid registrationId, IMediator mediator) =>
        TypedResults.Ok(new Written(await mediator.Send(new MarkArrival(registrationId))));

    private static async Task<NoContent> UndoAsync(Guid registrationId, IMediator mediator)
    {
        await mediator.Send(new UndoArrival(registrationId));
        return TypedResults.NoContent();
    }
}
