using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say no; no reason is asked.</summary>
[May(Who.Resident)]
public sealed record DeclineProposal : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class DeclineProposalHandler(AgreementAccess access) : IRequestHandler<DeclineProposal, Unit>
{
    public async Task<Unit> Handle(DeclineProposal request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        agreement.Decline(access.By);
        return Unit.Value;
    }
}
