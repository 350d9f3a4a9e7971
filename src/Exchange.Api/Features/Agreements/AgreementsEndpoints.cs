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

        var slips = api.MapGroup("/slips").WithTags("Agreements").ProducesProblem(401).ProducesProblem(403);
        slips.MapGet("/pads", PadsAsync).WithName("slipPads").WithSummary("Pads of paper slips and how many came back");
        slips.MapPost("/pads", PrintPadAsync).WithName("printSlipPad").WithSummary("Take the next numbers for a pad of slips").ProducesProblem(400).ProducesProblem(409);
        slips.MapGet("/pads/{id:guid}", PadAsync).WithName("oneSlipPad").WithSummary("The numbers of a pad").ProducesProblem(404);
        slips.MapPost("/check", CheckAsync).WithName("checkSlips").WithSummary("Whose numbers these are, and what is wrong, before anything is booked").ProducesProblem(400);
        slips.MapPost("", EnterAsync).WithName("enterSlips").WithSummary("Book signed slips; what is wrong with one stops that one alone").ProducesProblem(400).ProducesProblem(409);

        var agreements = api.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("", MineAsync).WithName("myAgreements").WithSummary("One's own agreements, what waits for me first").ProducesProblem(401);
        agreements.MapGet("/waiting", WaitingAsync).WithName("agreementsForStaff").WithSummary("Agreements that wait for a worker").ProducesProblem(401).ProducesProblem(403);
        agreements.MapGet("/{id:guid}", OneAsync).WithName("oneAgreement").WithSummary("One agreement, its history and what can be done now").ProducesProblem(401).ProducesProblem(404);
        agreements.MapGet("/{id:guid}/calendar", CalendarAsync).WithName("agreementCalendar").WithSummary("The agreed time as a calendar file").Produces<string>(200, "text/calendar").ProducesProblem(401).ProducesProblem(404);

        Plain("acceptance", "acceptProposal", "Say yes to the latest terms", (id, said) => new AcceptProposal { AgreementId = id, Seen = said.Seen, Consent = said.Consent });
        Plain("refusal", "declineProposal", "Say no", (id, said) => new DeclineProposal { AgreementId = id, Seen = said.Seen });
        Plain("withdrawal", "withdrawProposal", "Take an own proposal back", (id, said) => new WithdrawProposal { AgreementId = id, Seen = said.Seen });
        Plain("meeting/acceptance", "agreeMeeting", "Say yes to the suggested time and place", (id, said) => new AgreeMeeting { AgreementId = id, Seen = said.Seen, Consent = said.Consent });
        Plain("no-show", "reportNoShow", "Say that the other did not come", (id, said) => new ReportNoShow { AgreementId = id, Seen = said.Seen });
        Refusing(agreements.MapPost("/{id:guid}/approval", async (Guid id, ApproveAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("approveAgreement").WithSummary("A worker lets it happen")).ProducesProblem(400);
        Plain("series/end", "endSeries", "Begin no more times of a series", (id, said) => new EndSeries { AgreementId = id, Seen = said.Seen });
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
        Refusing(agreements.MapPost("/{id:guid}/problem", async (Guid id, ReportProblem form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("reportProblem").WithSummary("Say that something is wrong")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/approval/refusal", async (Guid id, RefuseAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("refuseAgreement").WithSummary("A worker does not let it happen")).ProducesProblem(400);
        Refusing(agreements.MapPost("/{id:guid}/decision", async (Guid id, DecideAgreement form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("decideAgreement").WithSummary("A worker closes what the two could not")).ProducesProblem(400);

        var problems = api.MapGroup("/problems").WithTags("Agreements");
        problems.MapGet("", ProblemsAsync).WithName("problemsForStaff").WithSummary("Problem cases that wait for a worker, safety first").ProducesProblem(401).ProducesProblem(403);
        problems.MapGet("/{id:guid}", ProblemAsync).WithName("oneProblem").WithSummary("One problem case").ProducesProblem(401).ProducesProblem(404);
        Refusing(problems.MapPost("/{id:guid}/fix/acceptance", async (Guid id, Said said, IMediator mediator) => await DoAsync(mediator, new AcceptFix { ProblemId = id, Consent = said.Consent }))
            .WithName("acceptFix").WithSummary("Say yes to the hours the other suggested")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/fix/refusal", async (Guid id, Said _, IMediator mediator) => await DoAsync(mediator, new DeclineFix(id)))
            .WithName("declineFix").WithSummary("Say no: a worker decides")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/appeal", async (Guid id, AppealDecision form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("appealDecision").WithSummary("Ask that another worker decides anew")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/owner", async (Guid id, Said _, IMediator mediator) => await DoAsync(mediator, new TakeProblem(id)))
            .WithName("takeProblem").WithSummary("See to it from now on")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/tie", async (Guid id, DeclareTie form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("declareTie").WithSummary("A worker says that one of the two is family or close")).ProducesProblem(400);
        Refusing(problems.MapPost("/{id:guid}/decision", async (Guid id, DecideProblem form, IMediator mediator) => await DoAsync(mediator, form with { ProblemId = id }))
            .WithName("decideProblem").WithSummary("A worker decides, with a reason")).ProducesProblem(400);

        var reviews = api.MapGroup("").WithTags("Agreements");
        Refusing(reviews.MapGet("/agreements/{id:guid}/reviews", ReviewsAsync).WithName("agreementReviews").WithSummary("Reviews of one's own agreement, as far as they are shown"));
        Refusing(reviews.MapPost("/agreements/{id:guid}/reviews", WriteReviewAsync).WithName("writeReview").WithSummary("Answer three kind questions, once, within 14 days")).ProducesProblem(400);
        Refusing(reviews.MapGet("/group-exchanges/{id:guid}/reviews", GroupReviewAsync).WithName("groupReview").WithSummary("What two of a group exchange wrote about each other, as far as it is shown"));
        Refusing(reviews.MapPost("/group-exchanges/{id:guid}/reviews", WriteGroupReviewAsync).WithName("writeGroupReview").WithSummary("Answer three kind questions about somebody one exchanged hours with, once, within 14 days")).ProducesProblem(400);
        Refusing(reviews.MapPost("/reviews/{id:guid}/publication", async (Guid id, IMediator mediator) => await DoAsync(mediator, new ApproveThanks(id))).WithName("approveThanks").WithSummary("Let every neighbour read a thank-you"));
        Refusing(reviews.MapPost("/reviews/{id:guid}/reply", async (Guid id, AnswerReview form, IMediator mediator) => await DoAsync(mediator, form with { ReviewId = id })).WithName("answerReview").WithSummary("Answer a review about oneself, once")).ProducesProblem(400);
        Refusing(reviews.MapPost("/reviews/{id:guid}/report", async (Guid id, IMediator mediator) => await DoAsync(mediator, new ReportReview(id))).WithName("reportReview").WithSummary("Say that the words of a review are not right"));
        reviews.MapGet("/review-notes", NotesAsync).WithName("reviewNotes").WithSummary("Notes that people left for workers").ProducesProblem(401).ProducesProblem(403);
        reviews.MapGet("/neighbours/{id:guid}", NeighbourAsync).WithName("neighbourCard").WithSummary("What neighbours may know of one another").ProducesProblem(401).ProducesProblem(404);

        Refusing(agreements.MapPost("/{id:guid}/correction", async (Guid id, CorrectHours form, IMediator mediator) => await DoAsync(mediator, form with { AgreementId = id }))
            .WithName("correctHours").WithSummary("A worker puts right what was booked")).ProducesProblem(400);

        void Plain(string path, string name, string summary, Func<Guid, Said, IRequest<Unit>> request) => Refusing(agreements
            .MapPost($"/{{id:guid}}/{path}", async (Guid id, Said said, IMediator mediator) => await DoAsync(mediator, request(id, said)))
            .WithName(name).WithSummary(summary));
    }

    /// <param name="Seen">Number of steps that were read; another number by now refuses.</param>
    /// <param name="Consent">How the person said yes, when somebody acts for them.</param>
    public sealed record Said(int? Seen, Domain.Identity.ConsentForm? Consent);

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

    private static async Task<Created<AgreementMade>> GoOnAsync(Guid id, Said said, IMediator mediator) =>
        Made(await mediator.Send(new GoOnWithSeries { AgreementId = id, Seen = said.Seen }));

    private static async Task<Ok<IReadOnlyList<SlipPadLine>>> PadsAsync(IMediator mediator) => TypedResults.Ok(await mediator.Send(new SlipPads()));

    private static async Task<Ok<Guid>> PrintPadAsync(PrintSlipPad request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<Ok<SlipPadSheet>> PadAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneSlipPad(id)));

    private static async Task<Ok<IReadOnlyList<SlipRead>>> CheckAsync(CheckSlips request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static async Task<Ok<IReadOnlyList<SlipRead>>> EnterAsync(EnterSlips request, IMediator mediator) => TypedResults.Ok(await mediator.Send(request));

    private static Created<AgreementMade> Made(Guid id) => TypedResults.Created($"/api/agreements/{id}", new AgreementMade(id));

    private static async Task<Ok<PageOf<AgreementCard>>> MineAsync(bool? ended, int? page, int? size, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new MyAgreements { Ended = ended ?? false, Page = page, Size = size }));

    private static async Task<Ok<PageOf<AgreementForStaff>>> WaitingAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AgreementsForStaff { Page = page }));

    private static async Task<Ok<AgreementDetails>> OneAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneAgreement(id)));

    private static async Task<FileContentHttpResult> CalendarAsync(Guid id, IMediator mediator) =>
        TypedResults.File(System.Text.Encoding.UTF8.GetBytes(await mediator.Send(new AgreementCalendar(id))), "text/calendar; charset=utf-8", "susitarimas.ics");

    private static async Task<Ok<PageOf<ProblemForStaff>>> ProblemsAsync(bool? overdue, int? page, IMediator mediator) =>
        TypedResults.Ok(await mediator.Send(new ProblemsForStaff { Overdue = overdue ?? false, Page = page }));

    private static async Task<Ok<ProblemCaseDetails>> ProblemAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new OneProblem(id)));

    private static async Task<Ok<ReviewsView>> ReviewsAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AgreementReviews(id)));

    private static async Task<Created<AgreementMade>> WriteReviewAsync(Guid id, WriteReview form, IMediator mediator) =>
        TypedResults.Created($"/api/agreements/{id}/reviews", new AgreementMade(await mediator.Send(form with { AgreementId = id, GroupExchangeId = null })));

    private static async Task<Ok<ReviewsView>> GroupReviewAsync(Guid id, Guid? person, IMediator mediator) => TypedResults.Ok(await mediator.Send(new GroupReview(id, person)));

    private static async Task<Created<AgreementMade>> WriteGroupReviewAsync(Guid id, WriteReview form, IMediator mediator) =>
        TypedResults.Created($"/api/group-exchanges/{id}/reviews?person={form.PersonId}", new AgreementMade(await mediator.Send(form with { GroupExchangeId = id })));

    private static async Task<Ok<PageOf<ReviewNote>>> NotesAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new ReviewNotes { Page = page }));

    private static async Task<Ok<Neighbour>> NeighbourAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new NeighbourCard(id)));
}
