using System.ComponentModel.DataAnnotations;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Do not let it happen.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record RefuseAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? Seen { get; init; }

    /// <summary>For both to read.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RefuseAgreementHandler(Moving moving) : IRequestHandler<RefuseAgreement, Unit>
{
    public async Task<Unit> Handle(RefuseAgreement request, CancellationToken ct)
    {
        var agreement = await moving.StaffAsync(request.AgreementId, request.Seen, ct);
        agreement.Refuse(request.Reason, moving.By);
        await moving.SettleAsync(agreement, ct);
        return Unit.Value;
    }
}
