using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Messages;

/// <summary>Whether there is something that is kept no longer.</summary>
[May(Who.System)]
public sealed record IsForgettingDue : IRequest<bool>;

internal sealed class IsForgettingDueHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<IsForgettingDue, bool>
{
    public async Task<bool> Handle(IsForgettingDue request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var old in Area.All.SelectMany(area => area.Forgets))
        {
            if (await old.IsDueAsync(db, now, ct))
            {
                return true;
            }
        }

        return false;
    }
}
