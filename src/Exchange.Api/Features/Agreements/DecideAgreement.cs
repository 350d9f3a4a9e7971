using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Close what the two could not.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Agreements.decision-missing")]
    [EnumDataType(typeof(AgreementAct), ErrorMessage = "Agreements.decision-missing")]
    public AgreementAct? Decision { get; init; }

    /// <summary>What is booked when it is closed as done.</summary>
    [HoursInMinutes(orNone: true)]
    public int? Minutes { get; init; }

    /// <summary>For both to read.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideAgreementHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access) : IRequestHandler<DecideAgreement, Unit>
{
    public async Task<Unit> Handle(DecideAgreement request, CancellationToken ct)
    {
        var agreement = await access.StaffAsync(request.AgreementId, request.ExpectedVersion, ct);
        await db.MustBeImpartialAsync(agreement, actor.Actor, access.By.At, ct);
        agreement.Decide(request.Decision!.Value, agreement.IsGift ? Hours.Zero : Hours.FromMinutes(request.Minutes ?? 0), request.Reason, access.By);
        return Unit.Value;
    }
}
