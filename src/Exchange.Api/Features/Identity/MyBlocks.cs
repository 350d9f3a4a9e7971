using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Whom a person does not want to meet.</summary>
[May(Who.SignedIn)]
public sealed record MyBlocks : IRequest<IReadOnlyList<BlockLine>>;

/// <param name="PersonId">Whom.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="At">Since when.</param>
public sealed record BlockLine(Guid PersonId, string Name, DateTimeOffset At);

internal sealed class MyBlocksHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyBlocks, IReadOnlyList<BlockLine>>
{
    public async Task<IReadOnlyList<BlockLine>> Handle(MyBlocks request, CancellationToken ct)
    {
        var mine = await db.Blocks.AsNoTracking().Where(block => block.ByPersonId == actor.Me)
            .Join(db.People, block => block.PersonId, person => person.Id, (block, person) => new { block.At, person })
            .ToListAsync(ct);
        return [.. mine.OrderByDescending(pair => pair.At).Select(pair => new BlockLine(pair.person.Id, pair.person.PublicName, pair.At))];
    }
}
