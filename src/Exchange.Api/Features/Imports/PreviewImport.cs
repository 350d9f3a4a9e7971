using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>What the table on the desk would do.</summary>
[May(Who.SocialWorker)]
public sealed record PreviewImport(Guid DraftId) : IRequest<ImportPreview>;

/// <param name="FileName">Name of the file.</param>
/// <param name="Outcome">What it would do.</param>
public sealed record ImportPreview(string FileName, ImportOutcome Outcome);

internal sealed class PreviewImportHandler(ExchangeDb db, ParticipantImport import, CurrentActor actor, TimeProvider clock) : IRequestHandler<PreviewImport, ImportPreview>
{
    public async Task<ImportPreview> Handle(PreviewImport request, CancellationToken ct)
    {
        var draft = await db.ImportDrafts.VisibleTo(actor, clock.GetUtcNow()).OneAsync(request.DraftId, ct);
        return new(draft.FileName, await import.PreviewAsync(draft.Content, draft.Columns, actor.Actor, ct));
    }
}
