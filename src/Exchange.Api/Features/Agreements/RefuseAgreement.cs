using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
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
    public int? ExpectedVersion { get; init; }

    /// <summary>For both to read.</summary>
    [Required(ErrorMessage = "Agreements.reason-missing")]
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RefuseAgreementHandler(AgreementAccess access) : IRequestHandler<RefuseAgreement, Unit>
{
    public async Task<Unit> Handle(RefuseAgreement request, CancellationToken ct)
    {
        var agreement = await access.StaffAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Refuse(request.Reason, access.By);
        return Unit.Value;
    }
}
