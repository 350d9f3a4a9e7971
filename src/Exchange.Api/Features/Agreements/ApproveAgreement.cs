using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Let it happen.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ApproveAgreement : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? Seen { get; init; }
}

internal sealed class ApproveAgreementHandler(Moving moving) : IRequestHandler<ApproveAgreement, Unit>
{
    public async Task<Unit> Handle(ApproveAgreement request, CancellationToken ct)
    {
        var agreement = await moving.StaffAsync(request.AgreementId, request.Seen, ct);
        agreement.Approve(moving.By);
        await moving.SettleAsync(agreement, ct);
        return Unit.Value;
    }
}
