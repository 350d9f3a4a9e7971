using Exchange.Api.Data;
using Exchange.Api.Data.Seeds;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Imports;

/// <summary>A worker says what the columns of the table on the desk are.</summary>
[May(Who.SocialWorker)]
public sealed record MapImport : IRequest<Guid>, IChange
{
    public Guid DraftId { get; init; }

    /// <summary>Fields in the order of the columns; null leaves a column as it was recognised.</summary>
    public IReadOnlyList<ImportField?> Fields { get; init; } = [];
}

internal sealed class MapImportHandler(ExchangeDb db, ImportWords words, CurrentActor actor, TimeProvider clock) : IRequestHandler<MapImport, Guid>
{
    public async Task<Guid> Handle(MapImport request, CancellationToken ct)
    {
        var draft = await db.ImportDrafts.VisibleTo(actor, clock.GetUtcNow()).OneAsync(request.DraftId, ct);
        var recognised = ColumnMap.Of(TextTable.Read(draft.Content), [], words);
        draft.Columns = [.. recognised.Zip(request.Fields).Where(both => both.Second is { } field && field != both.First.Field).Select(both => $"{both.First.Header}={both.Second}")];
        return draft.Id;
    }
}
