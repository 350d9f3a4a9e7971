using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Every line of one's own account as a table for a spreadsheet, in the reader's language.</summary>
[May(Who.Resident)]
public sealed record StatementFile : IRequest<string>;

internal sealed class StatementFileHandler(ExchangeDb db, CurrentActor actor, Words words) : IRequestHandler<StatementFile, string>
{
    public async Task<string> Handle(StatementFile request, CancellationToken ct)
    {
        var lines = await MyStatementHandler.Lines(db, actor.Me).ToListAsync(ct);
        string[][] rows =
        [
            [.. new[] { "date", "kind", "what", "with", "given", "received", "reason" }.Select(column => words[$"Ledger.column-{column}"])],
            .. lines.Select(line => new[]
            {
                line.At.InKaunas().Date().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                words[$"Ledger.kind-{line.Kind}"],
                line.What ?? "",
                line.Other ?? "",
                line.Gave ? Hours(line.Minutes) : "",
                line.Gave ? "" : Hours(line.Minutes),
                line.Reason ?? "",
            }),
        ];
        return TableFile.Of(rows);
    }

    private static string Hours(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.CurrentCulture);
}
