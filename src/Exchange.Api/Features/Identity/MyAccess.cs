using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Who has opened a person's records, newest first (C-11, F9).</summary>
[May(Who.SignedIn)]
public sealed record MyAccess : IRequest<PageOf<AccessLine>>
{
    [Range(1, 100_000, ErrorMessage = "Validation.check")]
    public int Page { get; init; } = 1;
}

/// <param name="At">When.</param>
/// <param name="Section">What was opened, e.g. <c>PersonFile</c>.</param>
/// <param name="By">Who looked.</param>
/// <param name="Reason">Stated reason, or null when none is asked.</param>
public sealed record AccessLine(DateTimeOffset At, string Section, PersonNamed By, string? Reason);

internal sealed class MyAccessHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyAccess, PageOf<AccessLine>>
{
    private const int Size = 25;

    public async Task<PageOf<AccessLine>> Handle(MyAccess request, CancellationToken ct)
    {
        var mine = db.AccessRecords.AsNoTracking().Where(record => record.SubjectId == actor.Me);
        var total = await mine.CountAsync(ct);
        var records = await mine.OrderByDescending(record => record.At).ThenByDescending(record => record.Id).Skip((request.Page - 1) * Size).Take(Size).ToListAsync(ct);
        var named = await db.NamesOfAsync(records.Select(record => (Guid?)record.ActorId), ct);
        return new([.. records.Select(record => new AccessLine(record.At, record.Section, named[record.ActorId], record.Reason))], request.Page, Size, total);
    }
}
