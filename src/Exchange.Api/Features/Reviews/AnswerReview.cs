using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Reviews;
using MediatR;

namespace Exchange.Api.Features.Reviews;

/// <summary>Answer a review about oneself, once (V5).</summary>
[May(Who.Resident)]
public sealed record AnswerReview : IRequest<Unit>, IChange
{
    public Guid ReviewId { get; init; }

    [Required(ErrorMessage = "Reviews.empty")]
    [StringLength(Review.LongestThanks, ErrorMessage = "Reviews.too-long")]
    public string Text { get; init; } = "";
}

internal sealed class AnswerReviewHandler(ExchangeDb db, CurrentActor actor, Moving moving) : IRequestHandler<AnswerReview, Unit>
{
    public async Task<Unit> Handle(AnswerReview request, CancellationToken ct)
    {
        (await db.ReviewAboutAsync(request.ReviewId, actor.Me, moving.By.At, ct)).Answer(request.Text, moving.By);
        actor.Note.Target = request.ReviewId;
        return Unit.Value;
    }
}
