using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>A person may meet another again.</summary>
[May(Who.SignedIn)]
public sealed record UnblockPerson(Guid PersonId) : IRequest<Guid>, IChange;

internal sealed class UnblockPersonHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<UnblockPerson, Guid>
{
    public async Task<Guid> Handle(UnblockPerson request, CancellationToken ct)
    {
        var me = actor.Me;
        var block = await db.Blocks.SingleOrDefaultAsync(b => b.ByPersonId == me && b.PersonId == request.PersonId, ct) ?? throw new Refused("access.not-found");
        db.Blocks.Remove(block);
        return request.PersonId;
    }
}
