using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>Notes that people left for workers with their reviews, newest first (V4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ReviewNotes : IRequest<PageOf<ReviewNote>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="At">When.</param>
/// <param name="What">What the agreement or group exchange was about.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="About">The other.</param>
/// <param name="Note">The words.</param>
public sealed record ReviewNote(DateTimeOffset At, string What, string By, string About, string Note);

internal sealed class ReviewNotesHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<ReviewNotes, PageOf<ReviewNote>>
{
    private const int Size = 30;

    public async Task<PageOf<ReviewNote>> Handle(ReviewNotes request, CancellationToken ct)
    {
        var (page, me) = (Math.Clamp(request.Page ?? 1, 1, 100_000), actor.Actor);
        var notes = db.Reviews.AsNoTracking().Where(review => review.Note != null && review.AboutId != me);
        var rows = await (
            from review in notes
            join author in db.People on review.ById equals author.Id
            join about in db.People on review.AboutId equals about.Id
            orderby review.At descending, review.Id
            select new { review, What = db.Agreements.Where(one => one.Id == review.AgreementId).Select(one => one.What).FirstOrDefault() ?? db.GroupExchanges.First(one => one.Id == review.GroupExchangeId).What, author, about }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return new([.. rows.Select(row => new ReviewNote(row.review.At, row.What, row.author.FullName, row.about.FullName, row.review.Note!))], page, Size, await notes.CountAsync(ct));
    }
}
