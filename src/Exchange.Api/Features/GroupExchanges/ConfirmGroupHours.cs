using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Say yes to one's own line. The last yes books all of them at once (G8).</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ConfirmGroupHours : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>Version that was read; another by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class ConfirmGroupHoursHandler(GroupExchangeAccess access) : IRequestHandler<ConfirmGroupHours, Unit>
{
    public async Task<Unit> Handle(ConfirmGroupHours request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var group = await access.OwnAsync(request.GroupExchangeId, request.ExpectedVersion, ct);
        group.Confirm(access.By, consent);
        return Unit.Value;
    }
}
