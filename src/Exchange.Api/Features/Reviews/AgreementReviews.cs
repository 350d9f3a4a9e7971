using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>The reviews of one's own agreement, as far as they are shown.</summary>
[May(Who.Resident)]
public sealed record AgreementReviews(Guid AgreementId) : IRequest<ReviewsView>;

/// <param name="What">What the agreement or group exchange is about.</param>
/// <param name="Other">First name and initial of the other.</param>
/// <param name="MayWrite">The reader may write one now.</param>
/// <param name="Until">Last moment to write; also when what is written is shown whatever the other does.</param>
/// <param name="IsOver">That moment has passed: whoever has not written does not any more.</param>
/// <param name="Mine">The reader's own, or null.</param>
/// <param name="Theirs">The other's, once it is shown; null says nothing about whether there is one (V2).</param>
public sealed record ReviewsView(string What, string Other, bool MayWrite, DateTimeOffset Until, bool IsOver, ReviewShown? Mine, ReviewShown? Theirs);

/// <param name="Id">The review.</param>
/// <param name="Came">They came.</param>
/// <param name="AsAgreed">It was as agreed.</param>
/// <param name="WouldAgain">Would do it again; of the other's review only ever true or null (V6).</param>
/// <param name="ThankYou">The thank-you, unless it is hidden.</param>
/// <param name="IsHidden">The words are reported and not decided, or taken away.</param>
/// <param name="IsPublic">Everybody may read the thank-you.</param>
/// <param name="Reply">One answer to it.</param>
public sealed record ReviewShown(Guid Id, bool Came, bool AsAgreed, bool? WouldAgain, string? ThankYou, bool IsHidden, bool IsPublic, string? Reply);

internal sealed class AgreementReviewsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, PairOfReviews pair) : IRequestHandler<AgreementReviews, ReviewsView>
{
    public async Task<ReviewsView> Handle(AgreementReviews request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var agreement = await db.Agreements.AsNoTracking().OwnOf(actor).Where(a => a.State == AgreementState.Completed).OneAsync(request.AgreementId, ct);
        var other = await db.People.AsNoTracking().SingleAsync(person => person.Id == agreement.OtherThan(me), ct);
        var (mine, theirs) = await pair.ShownAsync(db.Reviews.Where(review => review.AgreementId == agreement.Id), me, now, ct);
        return new(agreement.What, other.PublicName, mine is null && Review.IsOpen(agreement, me, now), agreement.Since + Review.Within, now > agreement.Since + Review.Within, mine, theirs);
    }
}

/// <summary>Dresses what two wrote about each other for one of them.</summary>
internal sealed class PairOfReviews(ExchangeDb db)
{
    public async Task<(ReviewShown? Mine, ReviewShown? Theirs)> ShownAsync(IQueryable<Review> ofTwo, Guid me, DateTimeOffset now, CancellationToken ct)
    {
        var written = await ofTwo.AsNoTracking().ToListAsync(ct);
        var ids = written.Select(review => review.Id).ToList();
        var hidden = (await db.TextReports.AsNoTracking().Where(report => ids.Contains(report.TargetId)).ToListAsync(ct)).Where(report => report.Hides).Select(report => report.TargetId).ToHashSet();
        var (mine, theirs) = (written.Find(review => review.ById == me), written.Find(review => review.ById != me && review.IsShown(written.Count == 2, now)));
        return (mine is null ? null : Shown(mine, hidden, mine.WouldAgain), theirs is null ? null : Shown(theirs, hidden, theirs.WouldAgain ? true : null));
    }

    private static ReviewShown Shown(Review review, HashSet<Guid> hidden, bool? again) => new(
        review.Id,
        review.Came,
        review.AsAgreed,
        again,
        hidden.Contains(review.Id) ? null : review.ThankYou,
        hidden.Contains(review.Id),
        review.ApprovedAt is not null,
        review.Reply);
}
