using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Say as the organiser who came and for how long.</summary>
[May(Who.Resident)]
[UnderMandate(MandateScope.Confirming)]
public sealed record ReportGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>Version that was read; another by now refuses (X3).</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Everybody who has a place, each once.</summary>
    public IReadOnlyList<GroupLineHours> Lines { get; init; } = [];

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class ReportGroupExchangeHandler(GroupExchangeAccess access) : IRequestHandler<ReportGroupExchange, Unit>
{
    public async Task<Unit> Handle(ReportGroupExchange request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var group = await access.OwnAsync(request.GroupExchangeId, request.ExpectedVersion, ct);
        group.Report(GroupLineHours.HoursOf(request.Lines), access.By, consent);
        return Unit.Value;
    }
}
