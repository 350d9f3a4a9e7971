using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Communities;

/// <summary>Makes the demo as it was on the first day. Not a change of the database but another database, so without a journal entry.</summary>
[May(Who.Anyone)]
public sealed record ResetDemo : IRequest;

internal sealed class ResetDemoHandler(DemoCommunity demo) : AsyncRequestHandler<ResetDemo>
{
    protected override Task Handle(ResetDemo request, CancellationToken ct) => demo.ResetAsync(ct);
}
