using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>
/// Say as the other side how long it took. Within a quarter-hour of what was reported the lower amount completes it, and the ledger books it
/// (<c>Ledger/BookHours</c>); else a worker decides.
/// </summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ConfirmDone : IRequest<Unit>, IChange
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

internal sealed class ConfirmDoneHandler(AgreementAccess access) : IRequestHandler<ConfirmDone, Unit>
{
    public async Task<Unit> Handle(ConfirmDone request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Confirm(agreement.IsGift ? Hours.Zero : Hours.FromMinutes(request.Minutes ?? 0), access.By, access.ConsentTo(request.Consent));
        return Unit.Value;
    }
}
