using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>The table the worker has looked at and not yet imported; null when there is none.</summary>
[May(Who.SocialWorker)]
public sealed record MyImportDraft : IRequest<DraftTable?>;

/// <param name="Id">Identity of the look.</param>
/// <param name="FileName">Name of the file.</param>
[AutoMap(typeof(ImportDraft))]
public sealed record DraftTable(Guid Id, string FileName);

internal sealed class MyImportDraftHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyImportDraft, DraftTable?>
{
    public Task<DraftTable?> Handle(MyImportDraft request, CancellationToken ct) =>
        db.ImportDrafts.VisibleTo(actor, clock.GetUtcNow()).OrderByDescending(draft => draft.At).As<DraftTable>().FirstOrDefaultAsync(ct);
}
