using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>Imports the table on the desk and erases it.</summary>
[May(Who.SocialWorker)]
public sealed record ConfirmImport(Guid DraftId) : IRequest<ImportDone>, IChange;

/// <param name="At">When; the people made have it as the start of their accompaniment.</param>
public sealed record ImportDone(DateTimeOffset At, int Made, int FilledIn, int Same);

internal sealed class ConfirmImportHandler(ExchangeDb db, ParticipantImport import, CurrentActor actor, TimeProvider clock) : IRequestHandler<ConfirmImport, ImportDone>
{
    public async Task<ImportDone> Handle(ConfirmImport request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var draft = await db.ImportDrafts.VisibleTo(actor, now).OneAsync(request.DraftId, ct);
        var outcome = await import.ImportAsync(draft.Content, draft.Columns, actor.Actor, null, ct);
        db.ImportDrafts.Remove(draft);
        actor.Note.Reason = FormattableString.Invariant($"{outcome.Made}+{outcome.FilledIn}");
        return new(now, outcome.Made, outcome.FilledIn, outcome.Same);
    }
}
