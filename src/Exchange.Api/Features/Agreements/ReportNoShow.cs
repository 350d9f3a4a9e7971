using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say that the other did not come, within 7 days.</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ReportNoShow : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class ReportNoShowHandler(AgreementAccess access) : IRequestHandler<ReportNoShow, Unit>
{
    public async Task<Unit> Handle(ReportNoShow request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.ReportNoShow(access.By);
        return Unit.Value;
    }
}
