using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Take an own proposal back; no reason is asked.</summary>
[May(Who.Resident)]
public sealed record WithdrawProposal : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class WithdrawProposalHandler(AgreementAccess access) : IRequestHandler<WithdrawProposal, Unit>
{
    public async Task<Unit> Handle(WithdrawProposal request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Withdraw(access.By);
        return Unit.Value;
    }
}
