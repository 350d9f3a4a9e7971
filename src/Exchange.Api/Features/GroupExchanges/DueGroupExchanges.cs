using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Group exchanges for which the clock has something to do; at most a hundred at a time.</summary>
[May(Who.System)]
public sealed record DueGroupExchanges : IRequest<IReadOnlyList<Guid>>;

internal sealed class DueGroupExchangesHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<DueGroupExchanges, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(DueGroupExchanges request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.GroupExchanges.Where(group => group.AlarmAt <= now).OrderBy(group => group.AlarmAt).Select(group => group.Id).Take(100).ToListAsync(ct);
    }
}
