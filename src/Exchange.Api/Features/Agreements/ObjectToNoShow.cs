using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
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
    public int? ExpectedVersion { get; init; }

    /// <summary>What happened, for the worker.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? What { get; init; }
}

internal sealed class ObjectToNoShowHandler(AgreementAccess access) : IRequestHandler<ObjectToNoShow, Unit>
{
    public async Task<Unit> Handle(ObjectToNoShow request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Object(request.What, access.By);
        return Unit.Value;
    }
}
