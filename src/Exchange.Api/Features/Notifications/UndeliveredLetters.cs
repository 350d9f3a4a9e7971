using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Letters that the mail gateway did not take after all tries, newest first (N6).</summary>
[May(Who.Staff)]
public sealed record UndeliveredLetters : IRequest<PageOf<UndeliveredLetter>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The delivery.</param>
/// <param name="Person">First name and initial.</param>
/// <param name="MemberNumber">Whom to look for.</param>
/// <param name="Sentence">What was to be told, in the reader's language.</param>
/// <param name="At">When it was given up.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="AddressRefused">The address is wrong.</param>
/// <param name="NotWritten">The program could not write it; otherwise the gateway was away.</param>
/// <param name="Said">What the gateway said last.</param>
public sealed record UndeliveredLetter(Guid Id, string Person, int MemberNumber, string Sentence, DateTimeOffset At, int Tries, bool AddressRefused, bool NotWritten, string? Said);

internal sealed class UndeliveredLettersHandler(ExchangeDb db, NoticeWords words) : IRequestHandler<UndeliveredLetters, PageOf<UndeliveredLetter>>
{
    private const int Size = 30;

    public async Task<PageOf<UndeliveredLetter>> Handle(UndeliveredLetters request, CancellationToken ct)
    {
        var page = Math.Clamp(request.Page ?? 1, 1, 100_000);
        var failed = db.Deliveries.AsNoTracking().Where(delivery => delivery.State == DeliveryState.Failed);
        var rows = await (
            from delivery in failed
            join person in db.People on delivery.PersonId equals person.Id
            join notice in db.Notices on delivery.NoticeId equals notice.Id
            orderby delivery.EndedAt descending, delivery.Id descending
            select new { delivery, person, notice, Last = delivery.Tries.OrderByDescending(one => one.Number).First() }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var named = await db.NamedInAsync(rows.Select(row => row.notice), ct);
        return new(
            [.. rows.Select(row => new UndeliveredLetter(
                row.delivery.Id,
                row.person.PublicName,
                row.person.MemberNumber,
                words.Say(row.notice, named),
                row.delivery.EndedAt!.Value,
                row.delivery.Failures,
                row.Last.Outcome == TryOutcome.AddressRefused,
                row.Last.Outcome == TryOutcome.NotWritten,
                row.Last.Note))],
            page,
            Size,
            await failed.CountAsync(ct));
    }
}
