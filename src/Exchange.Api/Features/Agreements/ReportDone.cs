using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say that it was done, and how long it took.</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ReportDone : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>How long it took, rounded to the nearest quarter-hour (G9); nothing for a gift.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class ReportDoneHandler(AgreementAccess access) : IRequestHandler<ReportDone, Unit>
{
    public async Task<Unit> Handle(ReportDone request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.ReportDone(agreement.IsGift ? Hours.Zero : Hours.FromMinutes(request.Minutes ?? 0), access.By, access.ConsentTo(request.Consent));
        return Unit.Value;
    }
}
