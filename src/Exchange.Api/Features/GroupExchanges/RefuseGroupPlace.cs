using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Do not let somebody take part.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record RefuseGroupPlace : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>For that person to read.</summary>
    [Required(ErrorMessage = "GroupExchanges.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "GroupExchanges.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RefuseGroupPlaceHandler(CurrentActor actor, GroupExchangeAccess access) : IRequestHandler<RefuseGroupPlace, Unit>
{
    public async Task<Unit> Handle(RefuseGroupPlace request, CancellationToken ct)
    {
        var group = await access.StaffAsync(request.GroupExchangeId, expectedVersion: null, ct);
        group.RefusePlace(request.PersonId, request.Reason, access.By);
        actor.Note.About = request.PersonId;
        return Unit.Value;
    }
}
