using Exchange.Domain;
using Exchange.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Reviews that are shown by now, and what follows from them.</summary>
internal static class ShownReviews
{
    public static IQueryable<Review> ShownAt(this ExchangeDb db, DateTimeOffset now) =>
        db.Reviews.Where(review => review.ShownFrom < now
        || db.Reviews.Any(other => other.AgreementId == review.AgreementId && other.GroupExchangeId == review.GroupExchangeId && other.ById == review.AboutId && other.AboutId == review.ById));

    /// <summary>What two of a group exchange wrote about each other.</summary>
    public static IQueryable<Review> OfTwo(this IQueryable<Review> reviews, Guid group, Guid one, Guid other) =>
        reviews.Where(review => review.GroupExchangeId == group && ((review.ById == one && review.AboutId == other) || (review.ById == other && review.AboutId == one)));

    /// <summary>A shown review about a person, for that person.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, also while it is not shown (V2).</exception>
    public static Task<Review> ReviewAboutAsync(this ExchangeDb db, Guid id, Guid person, DateTimeOffset now, CancellationToken ct) =>
        db.ShownAt(now).Where(review => review.AboutId == person).OneAsync(id, ct);

    /// <summary>Pairs of which one would not do it again: not suggested to each other, and nothing else (V6). Only once the review is shown, so that nobody learns of it before.</summary>
    /// <param name="db">The database.</param>
    /// <param name="now">Now.</param>
    /// <param name="only">Pairs in which one of these people is; null for all.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<(Guid One, Guid Other)>> NotAgainAsync(this ExchangeDb db, DateTimeOffset now, IReadOnlyCollection<Guid>? only, CancellationToken ct) =>
        [.. (await db.ShownAt(now).Where(review => !review.WouldAgain && (only == null || only.Contains(review.ById) || only.Contains(review.AboutId))).Select(review => new { review.ById, review.AboutId }).ToListAsync(ct))
            .Select(pair => (pair.ById, pair.AboutId))];
}
