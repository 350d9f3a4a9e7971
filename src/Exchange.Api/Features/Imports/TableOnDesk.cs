using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>The table the worker has looked at and not yet imported; null when there is none.</summary>
[May(Who.SocialWorker)]
public sealed record TableOnDesk : IRequest<LaidTable?>;

/// <param name="Id">Identity of the look.</param>
/// <param name="FileName">Name of the file.</param>
[AutoMap(typeof(ImportDraft))]
public sealed record LaidTable(Guid Id, string FileName);

internal sealed class TableOnDeskHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<TableOnDesk, LaidTable?>
{
    public Task<LaidTable?> Handle(TableOnDesk request, CancellationToken ct) =>
        db.ImportDrafts.VisibleTo(actor, clock.GetUtcNow()).OrderByDescending(draft => draft.At).As<LaidTable>().FirstOrDefaultAsync(ct);
}
