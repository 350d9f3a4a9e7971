using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Reviews;

/// <summary>Let every neighbour read a thank-you one was given (V3).</summary>
[May(Who.Resident)]
public sealed record ApproveThanks(Guid ReviewId) : IRequest<Unit>, IChange;

internal sealed class ApproveThanksHandler(ExchangeDb db, CurrentActor actor, Moving moving) : IRequestHandler<ApproveThanks, Unit>
{
    public async Task<Unit> Handle(ApproveThanks request, CancellationToken ct)
    {
        (await db.ReviewAboutAsync(request.ReviewId, actor.Me, moving.By.At, ct)).Approve(moving.By);
        actor.Note.Target = request.ReviewId;
        return Unit.Value;
    }
}
