using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Begin no more times of a series; the one that is agreed stays.</summary>
[May(Who.Resident)]
public sealed record EndSeries : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class EndSeriesHandler(AgreementAccess access) : IRequestHandler<EndSeries, Unit>
{
    public async Task<Unit> Handle(EndSeries request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.EndSeries(access.By);
        return Unit.Value;
    }
}
