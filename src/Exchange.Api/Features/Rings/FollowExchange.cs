using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>An agreement that came of a ring has ended: the ring knows, and ends with its last one (R8).</summary>
internal sealed class FollowExchange(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<AgreementMoved>>
{
    public async Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var agreement = happened.What.Agreement;
        if (agreement.IsFinal
            && await db.Rings.Whole().SingleOrDefaultAsync(ring => ring.Promises.Any(promise => promise.AgreementId == agreement.Id), ct) is { } ring
            && ring.Current.Single(promise => promise.AgreementId == agreement.Id) is { State: RingPromiseState.Open } promise)
        {
            var by = Acting.Program(clock.GetUtcNow());
            if (agreement.State == AgreementState.Completed)
            {
                ring.Finish(promise.Id, by);
            }
            else
            {
                ring.Fail(promise.Id, by);
            }
        }
    }
}
