using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Give it up before it starts (K1).</summary>
[May(Who.Resident)]
public sealed record CancelAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Agreements.cancel-reason-missing")]
    public CancelReason? Reason { get; init; }

    /// <summary>Asked when it is one time of a series.</summary>
    [EnumDataType(typeof(CancelExtent), ErrorMessage = "Agreements.cancel-extent-missing")]
    public CancelExtent? Extent { get; init; }
}

/// <summary>How much of a series is given up.</summary>
public enum CancelExtent
{
    ThisTime,
    WholeSeries,
}

internal sealed class CancelAgreementHandler(AgreementAccess access) : IRequestHandler<CancelAgreement, Unit>
{
    public async Task<Unit> Handle(CancelAgreement request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        if (agreement.Series?.Runs() == true && (request.Extent ?? throw new Refused("agreements.cancel-extent-missing")) == CancelExtent.WholeSeries)
        {
            agreement.EndSeries(access.By);
        }

        agreement.Cancel(request.Reason!.Value, access.By);
        return Unit.Value;
    }
}
