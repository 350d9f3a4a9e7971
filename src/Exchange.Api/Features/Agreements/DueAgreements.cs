using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Agreements for which the clock has something to do; at most a hundred at a time.</summary>
[May(Who.System)]
public sealed record DueAgreements : IRequest<IReadOnlyList<Guid>>;

internal sealed class DueAgreementsHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<DueAgreements, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(DueAgreements request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Agreements.Where(a => a.AlarmAt <= now).OrderBy(a => a.AlarmAt).Select(a => a.Id).Take(100).ToListAsync(ct);
    }
}
