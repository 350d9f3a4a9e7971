using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Say that it was not so; a worker decides.</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record DisputeGroupHours : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>Version that was read; another by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>What is not so.</summary>
    [Required(ErrorMessage = "GroupExchanges.what-is-wrong")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "GroupExchanges.too-long")]
    public string What { get; init; } = "";
}

internal sealed class DisputeGroupHoursHandler(GroupExchangeAccess access) : IRequestHandler<DisputeGroupHours, Unit>
{
    public async Task<Unit> Handle(DisputeGroupHours request, CancellationToken ct)
    {
        var group = await access.OwnAsync(request.GroupExchangeId, request.ExpectedVersion, ct);
        group.Dispute(request.What, access.By);
        return Unit.Value;
    }
}
