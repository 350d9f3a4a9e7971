using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>One's own inbox, newest first.</summary>
[May(Who.SignedIn)]
public sealed record MyNotices : IRequest<PageOf<NoticeLine>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Notices on a page, 1 to 100.</summary>
    public int? Size { get; init; }
}

/// <param name="Id">The notice.</param>
/// <param name="Sentence">What is told, in the reader's language.</param>
/// <param name="Link">Page where the next step is.</param>
/// <param name="At">When.</param>
/// <param name="IsNew">Not read yet.</param>
public sealed record NoticeLine(Guid Id, string Sentence, string Link, DateTimeOffset At, bool IsNew);

internal sealed class MyNoticesHandler(ExchangeDb db, CurrentActor actor, NoticeWords words) : IRequestHandler<MyNotices, PageOf<NoticeLine>>
{
    public async Task<PageOf<NoticeLine>> Handle(MyNotices request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.Size ?? 30, 1, 100));
        var mine = db.Notices.AsNoTracking().Where(notice => notice.PersonId == actor.Me);
        var rows = await mine.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Skip((page - 1) * size).Take(size).ToListAsync(ct);
        var named = await db.NamedInAsync(rows, ct);
        return new([.. rows.Select(n => new NoticeLine(n.Id, words.Say(n, named), n.Link, n.At, n.ReadAt is null))], page, size, await mine.CountAsync(ct));
    }
}
