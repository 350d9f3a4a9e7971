using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Domain.Participants;

namespace Exchange.Api.Features.Imports;

internal sealed class ImportsArea : Area
{
    private static readonly Forgotten Drafts = Forgotten.Rows("tables that nobody came back to, after a day", OldDrafts);

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(ImportDraft), "no, because it is a worker's table, erased with their word", "no, because it is a worker's table, erased with their word", Drafts.What, "is erased after a day"),
        new(typeof(OwnNumber), "no, because it is the worker's own number for somebody", "no, because it is the worker's own number for somebody", "for good, because the worker's next table names people by it", "stays with the worker"),
    ];

    public override IReadOnlyList<Forgotten> Forgets => [Drafts];

    private static IQueryable<ImportDraft> OldDrafts(ExchangeDb db, DateTimeOffset now)
    {
        var old = now - ImportDraft.Kept;
        return db.ImportDrafts.Where(draft => draft.At <= old);
    }
}
