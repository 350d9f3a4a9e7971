using Exchange.Api.Areas;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

internal sealed class LedgerArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Account), "hours", "no, because it follows from what people did", "for good, because hours must add up for ever", "stands at 0 under the alias"),
        new(typeof(Posting), "hours", "no, because it follows from what people did", "for good, because hours must add up for ever", "what is left goes to a neighbour or the community by one posting"),
        new(typeof(Entry), "hours", "no, because it follows from what people did", "for good, because hours must add up for ever", "stays with its posting"),
        new(typeof(Grant), "hours", "thanks", "for good, because who decided it must be provable", "stays"),
        new(typeof(LimitChange), "limits", "people.hourLimits", "for good, because who decided it must be provable", "stays"),
        new(typeof(LedgerSeal), "no, because it is about no person", "no, because it seals this database alone", "for good, because it proves that nothing was changed behind the program", "is about no person"),
        new(typeof(LedgerInspection), "no, because it is about no person", "no, because it looked at this database alone", "for good, because it proves that somebody looked", "is about no person"),
    ];

    public override IReadOnlyList<FilePart> File => [new LimitsFile(), new ThanksFile()];

    public override IReadOnlyList<CopyPart> Copy =>
    [
        new(60, "hours", "Ledger.copy-hours", ["day", "kind", "title", "with", "Ledger.copy-gave", "Ledger.copy-received", "reason"], HoursAsync),
        new(140, "limits", "Ledger.copy-limits", ["day", "Ledger.copy-floor", "Ledger.copy-cap", "reason"], LimitsAsync),
    ];

    private static async Task<IEnumerable<string?[]>> HoursAsync(Reader reader, CancellationToken ct) => (await MyStatementHandler.Lines(reader.Db, reader.Me).ToListAsync(ct)).Select(line => new[]
    {
        Reader.Moment(line.At), reader.Words[$"Ledger.kind-{line.Kind}"], line.What, line.Other, line.Gave ? reader.Names.Duration(line.Minutes) : null, line.Gave ? null : reader.Names.Duration(line.Minutes), line.Reason,
    });

    private static async Task<IEnumerable<string?[]>> LimitsAsync(Reader reader, CancellationToken ct) => (await LimitsOfHandler.ChangesAsync(reader.Db, reader.Me, ct)).Select(change => new[]
    {
        Reader.Moment(change.At), reader.Names.Duration(60 * change.AheadHours), reader.Names.Duration(60 * change.GivenHours), change.Reason,
    });
}
