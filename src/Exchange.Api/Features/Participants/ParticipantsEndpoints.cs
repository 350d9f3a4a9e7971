using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Participants;

internal static class ParticipantsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("Participants").ProducesProblem(401).ProducesProblem(403);
        people.MapGet("", ListAsync).WithName("myPeople").WithSummary("The people a worker accompanies");
        people.MapPost("", CreateAsync).WithName("createPerson").WithSummary("Make a member of a person who may have neither e-mail nor phone").ProducesProblem(400).ProducesProblem(409);
        people.MapGet("/{id:guid}", FileAsync).WithName("personFile").WithSummary("One accompanied person; leaves an access record").ProducesProblem(404);
        people.MapGet("/{id:guid}/card", CardAsync).WithName("cardOf").WithSummary("A member card without its PIN").ProducesProblem(404);
        people.MapPost("/{id:guid}/card", MakeCardAsync).WithName("makeCard").WithSummary("A member card with a new one-time PIN, shown once").ProducesProblem(404).ProducesProblem(409);
        people.MapPost("/{id:guid}/mandates", GiveMandateAsync).WithName("giveMandate").WithSummary("Record a person's leave to act for them").ProducesProblem(400).ProducesProblem(404);
        people.MapGet("/{id:guid}/guardian", GuardianAsync).WithName("guardianConsents").WithSummary("Consents of guardians on file; leaves an access record").ProducesProblem(404);
        people.MapPost("/{id:guid}/guardian", RecordGuardianAsync).WithName("recordGuardianConsent").WithSummary("Record that a guardian lets a young person take part").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        people.MapDelete("/{id:guid}/guardian", WithdrawGuardianAsync).WithName("withdrawGuardianConsent").WithSummary("A guardian takes the consent back, at once").ProducesProblem(404);
        people.MapGet("/{id:guid}/acts", ActsAsync).WithName("actsForPerson").WithSummary("The monthly sheet of what was done in a person's name; leaves an access record").ProducesProblem(404);
        people.MapPost("/{id:guid}/acting", StartActingAsync).WithName("startActing").WithSummary("Check the mandate and tell the person; then send the header Acting-For").ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Ok<PageOf<PersonLine>>> ListAsync(IMediator mediator, string? search, int page = 1) =>
        TypedResults.Ok(await mediator.Send(new MyPeople { Search = search, Page = page }));

    private static async Task<Created<Guid>> CreateAsync(CreatePerson request, IMediator mediator)
    {
        var id = await mediator.Send(request);
        return TypedResults.Created($"/api/people/{id}", id);
    }

    private static async Task<Ok<AccompaniedPerson>> FileAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new PersonFile(id)));

    private static async Task<Ok<MemberCard>> CardAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new CardOf(id)));

    private static async Task<Ok<MemberCard>> MakeCardAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new MakeCard(id)));

    private static async Task<Ok<GuardianFile>> GuardianAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new GuardianConsents(id)));

    private static async Task<Ok<Guid>> RecordGuardianAsync(Guid id, RecordGuardianConsent request, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(request with { PersonId = id }));

    private static async Task<Ok<Guid>> WithdrawGuardianAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new WithdrawGuardianConsent(id)));

    private static async Task<Ok<Guid>> GiveMandateAsync(Guid id, GiveMandate request, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(request with { PersonId = id }));

    private static async Task<Ok<ActsOfMonth>> ActsAsync(Guid id, IMediator mediator, string? month = null) => TypedResults.Ok(await mediator.Send(new ActsForPerson(id, month)));

    private static async Task<Ok<Guid>> StartActingAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new StartActing(id)));
}
