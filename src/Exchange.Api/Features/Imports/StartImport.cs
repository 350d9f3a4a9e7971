using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>A worker lays a table on the desk to look at it before it is imported.</summary>
[May(Who.SocialWorker)]
public sealed record StartImport : IRequest<Guid>, IChange
{
    [Required(ErrorMessage = "Imports.file-required")]
    public byte[]? File { get; init; }

    public string FileName { get; init; } = "";
}

internal sealed class StartImportHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<StartImport, Guid>
{
    public async Task<Guid> Handle(StartImport request, CancellationToken ct)
    {
        TextTable.Read(request.File!);
        var now = clock.GetUtcNow();
        await db.ImportDrafts.Where(draft => draft.OwnerId == actor.Actor).ExecuteDeleteAsync(ct); // one table on the desk at a time
        var draft = new ImportDraft { Id = Guid.CreateVersion7(now), OwnerId = actor.Actor, FileName = Path.GetFileName(request.FileName), Content = request.File!, At = now };
        db.ImportDrafts.Add(draft);
        return draft.Id;
    }
}
