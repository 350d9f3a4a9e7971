using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Agreements;

internal static class AgreementsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var listings = api.MapGroup("/listings/{id:guid}").WithTags("Agreements");
        Refusing(listings.MapPost("/acceptance", AcceptListingAsync).WithName("acceptListing").WithSummary("Say yes to a listing exactly as it was published"));
        Refusing(listings.MapPost("/proposals", ProposeAsync).WithName("propose").WithSummary("Answer a listing with own terms")).ProducesProblem(400);

        listings.MapGet("/counterparts", CounterpartsAsync).WithName("ownCounterparts").WithSummary("One's own open listings that an answer would answer too").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

        var agreements = api.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("", MineAsync).WithName("myAgreements").WithSummary("One's own agreements, what waits for me first").ProducesProblem(401);
        agreements.MapGet("/waiting", WaitingAsync).WithName("agreementsForStaff").WithSummary("Agreements that wait for a worker").ProducesProblem(401).ProducesProblem(403);
        agreements.MapGet("/{id:guid}", OneAsync).WithName("oneAgreement").WithSummary("One agreement, its history and what can be done now").ProducesProblem(401).ProducesProblem(404);
        agreements.MapGet("/{id:guid}/calendar", CalendarAsync).WithName("agreementCalendar").WithSummary("The agreed time as a calendar file").Produces<string>(200, "text/calendar").ProducesProblem(401).ProducesProblem(404);

        Plain("acceptance", "acceptProposal", "Say yes to the latest terms", (id, said) => new AcceptProposal { AgreementId = id, ExpectedVersion = said.ExpectedVersion, Consent = said.Consent });
        Plain("refusal", "declineProposal", "Say no", (id, said) => new DeclineProposal { AgreementId = id, ExpectedVersion = said.ExpectedVersion });
        Plain("withdrawal", "withdrawProposal", "Take an own proposal back", (id, said) => new WithdrawProposal { AgreementId = id, ExpectedVersion = said.ExpectedVersion });
        Plain("meeting/acceptance", "agreeMeeting", "Say yes to the suggested time and place", (id, said) => new AgreeMeeting { AgreementId = id, ExpectedVersion = said.ExpectedVersion, Consent = said.Consent });
        Plain("no-show", "reportNoShow", "Say that the other did not come", (id, said) => new ReportNoShow { AgreementId = id, ExpectedVersion = said.ExpectedVersion });
        Refusing(agreements.MapPost("/{id:guid}/approval", async (Guid id, ApproveAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("approveAgreement").WithSummary("A worker lets it happen")).ProducesProblem(400);
        Plain("series/end", "endSeries", "Begin no more times of a series", (id, said) => new EndSeries { AgreementId = id, ExpectedVersion = said.ExpectedVersion });
        Refusing(agreements.MapPost("/{id:guid}/series/next", GoOnAsync).WithName("goOnWithSeries").WithSummary("Begin the next time of a series that waits"));
        Refusing(agreements.MapPost("/{id:guid}/proposals", async (Guid id, CounterPropose form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("counterPropose").WithSummary("Answer with other terms")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/meeting", async (Guid id, SuggestMeeting form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("suggestMeeting").WithSummary("Suggest time and place")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/cancellation", async (Guid id, CancelAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("cancelAgreement").WithSummary("Give it up before it starts")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/report", async (Guid id, ReportDone form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("reportDone").WithSummary("Say that it was done, and how long it took")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/confirmation", async (Guid id, ConfirmDone form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("confirmDone").WithSummary("Say as the other side how long it took")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/no-show/objection", async (Guid id, ObjectToNoShow form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("objectToNoShow").WithSummary("Say that one did come")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/approval/refusal", async (Guid id, RefuseAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("refuseAgreement").WithSummary("A worker does not let it happen")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/decision", async (Guid id, DecideAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("decideAgreement").WithSummary("A worker decides about the hours: closes it, or puts right what is booked")).ProducesProblem(400);

        void Plain(string path, string name, string summary, Func<Guid, StepRead, IRequest<Unit>> request) => Refusing(agreements
            .MapPost($"/{{id:guid}}/{path}", async (Guid id, StepRead said, IMediator mediator) => await DoAsync(mediator, request(id, said)))
            .WithName(name).WithSummary(summary));
    }

    /// <param name="ExpectedVersion">Number of steps that were read; another number by now refuses.</param>
    /// <param name="Consent">How the person said yes, when somebody acts for them.</param>
    public sealed record StepRead(int? ExpectedVersion, Domain.Identity.ConsentForm? Consent);

    /// <param name="Id">The new agreement.</param>
    public sealed record AgreementMade(Guid Id);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Created<AgreementMade>> AcceptListingAsync(Guid id, string? consent, Guid? alsoListingId, IMediator mediator) =>
        Made(await mediator.Send(new AcceptListing(id, QueryCode.Of<Domain.Identity.ConsentForm>(consent, nameof(consent)), alsoListingId)));

    private static async Task<Ok<IReadOnlyList<OwnCounterpart>>> CounterpartsAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OwnCounterparts(id)));

    private static async Task<Created<AgreementMade>> ProposeAsync(Guid id, Propose form, IMediator mediator) => Made(await mediator.Send(form with { ListingId = id }));

    private static async Task<Created<AgreementMade>> GoOnAsync(Guid id, StepRead said, IMediator mediator) =>
        Made(await mediator.Send(new GoOnWithSeries { AgreementId = id, ExpectedVersion = said.ExpectedVersion }));

    private static Created<AgreementMade> Made(Guid id) => TypedResults.Created($"/api/agreements/{id}", new AgreementMade(id));

    private static async Task<Ok<PageOf<AgreementCard>>> MineAsync(bool? ended, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new MyAgreements { Ended = ended ?? false, Page = page, Size = size }));

    private static async Task<Ok<PageOf<AgreementForStaff>>> WaitingAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AgreementsForStaff { Page = page }));

    private static async Task<Ok<AgreementDetails>> OneAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneAgreement(id)));

    private static async Task<FileContentHttpResult> CalendarAsync(Guid id, IMediator mediator) =>
        TypedResults.File(System.Text.Encoding.UTF8.GetBytes(await mediator.Send(new AgreementCalendar(id))), "text/calendar; charset=utf-8", "susitarimas.ics");
}
