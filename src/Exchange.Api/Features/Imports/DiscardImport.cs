using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>Takes the table off the desk and erases it.</summary>
[May(Who.SocialWorker)]
public sealed record DiscardImport(Guid DraftId) : IRequest<Guid>, IChange;

internal sealed class DiscardImportHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<DiscardImport, Guid>
{
    public async Task<Guid> Handle(DiscardImport request, CancellationToken ct)
    {
        db.ImportDrafts.Remove(await db.ImportDrafts.VisibleTo(actor, clock.GetUtcNow()).OneAsync(request.DraftId, ct));
        return request.DraftId;
    }
}
