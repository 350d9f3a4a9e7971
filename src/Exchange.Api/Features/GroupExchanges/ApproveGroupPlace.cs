using Exchange.Api.Data;
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

internal sealed class ApproveGroupPlaceHandler(CurrentActor actor, GroupExchangeAccess access) : IRequestHandler<ApproveGroupPlace, Unit>
{
    public async Task<Unit> Handle(ApproveGroupPlace request, CancellationToken ct)
    {
        var group = await access.StaffAsync(request.GroupExchangeId, expectedVersion: null, ct);
        group.ApprovePlace(request.PersonId, access.By);
        actor.Note.About = request.PersonId;
        return Unit.Value;
    }
}
