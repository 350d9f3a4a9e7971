using System.ComponentModel.DataAnnotations;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say that one did come; a worker decides.</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ObjectToNoShow : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? Seen { get; init; }

    /// <summary>What happened, for the worker.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? What { get; init; }
}

internal sealed class ObjectToNoShowHandler(Moving moving) : IRequestHandler<ObjectToNoShow, Unit>
{
    public async Task<Unit> Handle(ObjectToNoShow request, CancellationToken ct)
    {
        var agreement = await moving.OwnAsync(request.AgreementId, request.Seen, ct);
        agreement.Object(request.What, moving.By);
        await moving.SettleAsync(agreement, ct);
        return Unit.Value;
    }
}
