using System.ComponentModel.DataAnnotations;
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
    public int? Seen { get; init; }

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

internal sealed class CancelAgreementHandler(Moving moving) : IRequestHandler<CancelAgreement, Unit>
{
    public async Task<Unit> Handle(CancelAgreement request, CancellationToken ct)
    {
        var agreement = await moving.OwnAsync(request.AgreementId, request.Seen, ct);
        if (agreement.Series?.Runs() == true && (request.Extent ?? throw new Refused("agreements.cancel-extent-missing")) == CancelExtent.WholeSeries)
        {
            agreement.EndSeries(moving.By);
            moving.Tell(agreement);
        }

        agreement.Cancel(request.Reason!.Value, moving.By);
        await moving.SettleAsync(agreement, ct);
        return Unit.Value;
    }
}
