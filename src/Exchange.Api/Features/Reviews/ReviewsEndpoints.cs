using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Exchange.Api.Features.Reviews;

internal static class ReviewsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var reviews = api.MapGroup("").WithTags("Reviews");
        Refusing(reviews.MapGet("/agreements/{id:guid}/reviews", ReviewsAsync).WithName("agreementReviews").WithSummary("Reviews of one's own agreement, as far as they are shown"));
        Refusing(reviews.MapPost("/agreements/{id:guid}/reviews", WriteReviewAsync).WithName("writeReview").WithSummary("Answer three kind questions, once, within 14 days")).ProducesProblem(400);
        Refusing(reviews.MapGet("/group-exchanges/{id:guid}/reviews", GroupReviewAsync).WithName("groupReview").WithSummary("What two of a group exchange wrote about each other, as far as it is shown"));
        Refusing(reviews.MapPost("/group-exchanges/{id:guid}/reviews", WriteGroupReviewAsync).WithName("writeGroupReview").WithSummary("Answer three kind questions about somebody one exchanged hours with, once, within 14 days")).ProducesProblem(400);
        Refusing(reviews.MapPost("/reviews/{id:guid}/publication", async (Guid id, IMediator mediator) => await DoAsync(mediator, new ApproveThanks(id))).WithName("approveThanks").WithSummary("Let every neighbour read a thank-you"));
        Refusing(reviews.MapPost("/reviews/{id:guid}/reply", async (Guid id, AnswerReview form, IMediator mediator) => await DoAsync(mediator, form with { ReviewId = id })).WithName("answerReview").WithSummary("Answer a review about oneself, once")).ProducesProblem(400);
        Refusing(reviews.MapPost("/reviews/{id:guid}/report", async (Guid id, IMediator mediator) => await DoAsync(mediator, new ReportReview(id))).WithName("reportReview").WithSummary("Say that the words of a review are not right"));
        reviews.MapGet("/review-notes", NotesAsync).WithName("reviewNotes").WithSummary("Notes that people left for workers").ProducesProblem(401).ProducesProblem(403);
        reviews.MapGet("/neighbours/{id:guid}", NeighbourAsync).WithName("neighbourCard").WithSummary("What neighbours may know of one another").ProducesProblem(401).ProducesProblem(404);
    }

    /// <param name="Id">The new review.</param>
    public sealed record ReviewMade(Guid Id);

    private static RouteHandlerBuilder Refusing(RouteHandlerBuilder route) =>
        route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);

    private static async Task<NoContent> DoAsync(IMediator mediator, IRequest<Unit> request)
    {
        await mediator.Send(request);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ReviewsView>> ReviewsAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new AgreementReviews(id)));

    private static async Task<Created<ReviewMade>> WriteReviewAsync(Guid id, WriteReview form, IMediator mediator) =>
        TypedResults.Created($"/api/agreements/{id}/reviews", new ReviewMade(await mediator.Send(form with { AgreementId = id, GroupExchangeId = null })));

    private static async Task<Ok<ReviewsView>> GroupReviewAsync(Guid id, Guid? person, IMediator mediator) => TypedResults.Ok(await mediator.Send(new GroupReview(id, person)));

    private static async Task<Created<ReviewMade>> WriteGroupReviewAsync(Guid id, WriteReview form, IMediator mediator) =>
        TypedResults.Created($"/api/group-exchanges/{id}/reviews?person={form.PersonId}", new ReviewMade(await mediator.Send(form with { GroupExchangeId = id })));

    private static async Task<Ok<PageOf<ReviewNote>>> NotesAsync(int? page, IMediator mediator) => TypedResults.Ok(await mediator.Send(new ReviewNotes { Page = page }));

    private static async Task<Ok<Neighbour>> NeighbourAsync(Guid id, IMediator mediator) => TypedResults.Ok(await mediator.Send(new NeighbourCard(id)));
}
