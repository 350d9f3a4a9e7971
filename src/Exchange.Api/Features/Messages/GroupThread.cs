using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Messages of a group exchange, for everybody who takes part in it. Whose place waits for a worker reads and writes nothing yet.</summary>
[May(Who.Resident)]
public sealed record GroupThread(Guid GroupExchangeId) : IRequest<GroupThreadView>;

/// <summary>A thread as one of those who take part reads it.</summary>
public sealed record GroupThreadView
{
    public required Guid GroupExchangeId { get; init; }

    /// <summary>What was called.</summary>
    public required string What { get; init; }

    /// <summary>First name and initial of the others who read it, the organiser first.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    /// <summary>Somebody under 18 reads or has written: duty workers read along, and all are told so (S4).</summary>
    public required bool WorkersRead { get; init; }

    public required bool MayWrite { get; init; }

    /// <summary>It has ended, and the reader takes no part for now: no words can be written (X10).</summary>
    public required bool IAmSuspended { get; init; }

    /// <summary>The reader does not want to meet one of the others and does not see their words.</summary>
    public required bool IBlocked { get; init; }

    /// <summary>Ready phrases in the reader's language, by code.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<MessageLine> Messages { get; init; }
}

internal sealed class GroupThreadHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, ThreadReader reader) : IRequestHandler<GroupThread, GroupThreadView>
{
    public async Task<GroupThreadView> Handle(GroupThread request, CancellationToken ct)
    {
        var me = actor.Me;
        var group = await db.GroupExchanges.AsNoTracking().ThreadsOf(me).Include(one => one.Places).OneAsync(request.GroupExchangeId, ct);
        var people = await db.PeopleOfAsync(group, ct);
        var ids = people.Select(person => person.Id).ToList();
        var suspended = group.IsFinal && await db.IsSuspendedAsync(me, clock.TodayInKaunas(), ct);
        return new()
        {
            GroupExchangeId = group.Id,
            What = group.What,
            Readers = [.. people.Where(person => person.Id != me && group.TakesPart(person.Id)).Select(person => person.PublicName)],
            WorkersRead = people.Any(person => person.IsMinorOn(clock.TodayInKaunas())),
            MayWrite = Message.IsOpen(group, clock.GetUtcNow()) && !suspended,
            IAmSuspended = suspended,
            IBlocked = await db.Blocks.AnyAsync(block => block.ByPersonId == me && ids.Contains(block.PersonId), ct),
            Phrases = reader.Phrases(),
            Messages = await reader.LinesAsync(db.Messages.Where(message => message.GroupExchangeId == group.Id).ReadBy(db, me), people, me, ct),
        };
    }
}
