using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>What was done by a person and for them, newest first (P5).</summary>
[May(Who.SignedIn)]
public sealed record MyJournal : IRequest<PageOf<JournalLine>>
{
    [Range(1, 100_000, ErrorMessage = "Validation.check")]
    public int Page { get; init; } = 1;
}

/// <param name="At">When.</param>
/// <param name="Act">Name of the request, e.g. <c>PostListing</c>.</param>
/// <param name="Failed">It was a try to sign in that did not succeed.</param>
/// <param name="By">Who did it; null when it was the person themselves.</param>
/// <param name="Whom">For whom the person did it; null when for themselves.</param>
public sealed record JournalLine(DateTimeOffset At, string Act, bool Failed, PersonNamed? By, PersonNamed? Whom);

internal sealed class MyJournalHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyJournal, PageOf<JournalLine>>
{
    private const int Size = 25;

    public async Task<PageOf<JournalLine>> Handle(MyJournal request, CancellationToken ct)
    {
        var me = actor.Me;
        var mine = db.Journal.AsNoTracking().Where(entry => entry.SubjectId == me || entry.ActorId == me);
        var total = await mine.CountAsync(ct);
        var entries = await mine.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip((request.Page - 1) * Size).Take(Size).ToListAsync(ct);
        var named = await db.NamesOfAsync(entries.SelectMany(entry => new[] { entry.ActorId, entry.SubjectId }), ct);
        PersonNamed? Other(Guid? id) => id is { } known && known != me ? named.GetValueOrDefault(known) : null;
        return new(
            [.. entries.Select(entry => new JournalLine(entry.At, entry.Request, entry is { Request: nameof(SignIn), Reason: not null }, Other(entry.ActorId), Other(entry.SubjectId)))],
            request.Page,
            Size,
            total);
    }
}
