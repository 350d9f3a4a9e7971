using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>A neighbour does not want to meet another. The other is never told; a second time changes nothing.</summary>
[May(Who.Resident)]
public sealed record BlockPerson(Guid PersonId) : IRequest<Guid>, IChange;

internal sealed class BlockPersonHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<BlockPerson, Guid>
{
    public async Task<Guid> Handle(BlockPerson request, CancellationToken ct)
    {
        var me = actor.Me;
        var other = await db.People.OneAsync(request.PersonId, ct);
        if (!await db.Blocks.AnyAsync(block => block.ByPersonId == me && block.PersonId == other.Id, ct))
        {
            db.Blocks.Add(Block.Put(me, other.Id, clock.GetUtcNow()));
        }

        return other.Id;
    }
}
