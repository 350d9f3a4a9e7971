using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Vettings;

/// <summary>Who looked at a member's papers, when, at what, and until when it holds (S9).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record VettingsOf(Guid PersonId) : IRequest<VettedMember>, ISensitive;

/// <param name="Name">Full name of the member.</param>
/// <param name="Lines">Newest first.</param>
public sealed record VettedMember(string Name, IReadOnlyList<VettingLine> Lines);

/// <param name="Id">The attestation.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="By">Worker who looked.</param>
/// <param name="At">When.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="Holds">It holds today.</param>
public sealed record VettingLine(Guid Id, VettingKind Kind, string By, DateTimeOffset At, DateOnly Until, bool Holds);

internal sealed class VettingsOfHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<VettingsOf, VettedMember>
{
    public async Task<VettedMember> Handle(VettingsOf request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().Where(one => one.LeftAt == null).OneAsync(request.PersonId, ct);
        var rows = await db.Vettings.AsNoTracking().Where(one => one.PersonId == person.Id).OrderByDescending(one => one.AttestedAt).ThenByDescending(one => one.Id).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.Select(one => (Guid?)one.AttestedById), ct);
        var today = clock.TodayInKaunas();
        return new(person.FullName, [.. rows.Select(one => new VettingLine(one.Id, one.Kind, named[one.AttestedById].Name, one.AttestedAt, one.Until, one.HoldsOn(today)))]);
    }
}
