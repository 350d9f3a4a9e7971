using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Say yes to the latest terms.</summary>
[May(Who.Resident)]
public sealed record AcceptProposal : IRequest<Unit>, ITakesPart
{
    public Guid AgreementId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class AcceptProposalHandler(ExchangeDb db, AgreementAccess access, AgreementPromises promises, TimeProvider clock) : IRequestHandler<AcceptProposal, Unit>
{
    public async Task<Unit> Handle(AcceptProposal request, CancellationToken ct)
    {
        var agreement = await access.OwnAsync(request.AgreementId, request.ExpectedVersion, ct);
        await db.MustBeAllowedAsync(agreement.GiverId, clock, ct);
        await db.MustBeAllowedAsync(agreement.ReceiverId, clock, ct);
        agreement.Accept(access.By, access.ConsentTo(request.Consent));
        await promises.PromiseAsync(agreement, agreement.Hours, ct);
        return Unit.Value;
    }
}
