using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>Say that the words of a review about oneself are not right: hidden until a worker decides (V5). A second time changes nothing.</summary>
[May(Who.Resident)]
public sealed record ReportReview(Guid ReviewId) : IRequest<Unit>, IChange;

internal sealed class ReportReviewHandler(ExchangeDb db, CurrentActor actor, Moving moving) : IRequestHandler<ReportReview, Unit>
{
    public async Task<Unit> Handle(ReportReview request, CancellationToken ct)
    {
        var review = await db.ReviewAboutAsync(request.ReviewId, actor.Me, moving.By.At, ct);
        if (!await db.TextReports.AnyAsync(report => report.TargetId == review.Id && report.ById == actor.Me, ct))
        {
            db.TextReports.Add(TextReport.Of(ReportedText.Review, review.Id, review.ById, moving.InKaunas));
        }

        actor.Note.Target = review.Id;
        return Unit.Value;
    }
}
