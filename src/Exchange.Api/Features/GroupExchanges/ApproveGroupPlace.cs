using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Let somebody take part.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ApproveGroupPlace : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    public Guid PersonId { get; init; }
}

internal sealed class ApproveGroupPlaceHandler(CurrentActor actor, GroupMoving moving) : IRequestHandler<ApproveGroupPlace, Unit>
{
    public async Task<Unit> Handle(ApproveGroupPlace request, CancellationToken ct)
    {
        var group = await moving.StaffAsync(request.GroupExchangeId, seen: null, ct);
        await moving.MustBeImpartialAsync(group, ct);
        group.ApprovePlace(request.PersonId, moving.By);
        actor.Note.About = request.PersonId;
        await moving.SettleAsync(group, ct);
        return Unit.Value;
    }
}
