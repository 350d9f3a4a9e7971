using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Objections that wait for a decision and that the reader may decide (D4), the most urgent first (D7).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ObjectionsForStaff : IRequest<IReadOnlyList<ObjectionLine>>;

/// <param name="Id">Objection.</param>
/// <param name="Person">First name and initial of who objects.</param>
/// <param name="By">Full name of who did the act.</param>
/// <param name="At">When it was raised.</param>
/// <param name="DueAt">By when it is to be decided.</param>
/// <param name="Overdue">That time has passed.</param>
/// <param name="Owner">Full name of who is to decide, or null.</param>
public sealed record ObjectionLine(Guid Id, string Person, string By, DateTimeOffset At, DateTimeOffset DueAt, bool Overdue, string? Owner);

internal sealed class ObjectionsForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ObjectionsForStaff, IReadOnlyList<ObjectionLine>>
{
    public async Task<IReadOnlyList<ObjectionLine>> Handle(ObjectionsForStaff request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Objections.AsNoTracking().DecidableBy(actor.Actor, db, now).Where(one => one.DecidedAt == null).OrderBy(one => one.DueAt).ThenBy(one => one.Id).ToListAsync(ct);
        var ids = waiting.SelectMany(one => new[] { one.PersonId, one.ActorId, one.OwnerId ?? one.ActorId }).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct);
        return [.. waiting.Select(one => Line(one, people, now))];
    }

    private static ObjectionLine Line(Objection one, Dictionary<Guid, Person> people, DateTimeOffset now) => new(
        one.Id, people[one.PersonId].PublicName, people[one.ActorId].FullName, one.At, one.DueAt, one.DueAt < now, one.OwnerId is { } owner ? people[owner].FullName : null);
}
