using System.Globalization;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using MediatR;

namespace Exchange.Api.Features.Reports;

/// <summary>The open numbers as a table for a spreadsheet, in the reader's language; what is not told says so.</summary>
[May(Who.Anyone)]
public sealed record OpenNumbersFile : IRequest<string>;

internal sealed class OpenNumbersFileHandler(NumbersReader numbers, Words words) : IRequestHandler<OpenNumbersFile, string>
{
    public async Task<string> Handle(OpenNumbersFile request, CancellationToken ct)
    {
        var told = await numbers.ReadAsync(ct);
        (string Name, int? Count)[] rows =
        [
            (words["Reports.people"], told.People),
            (words["Reports.exchanges"], told.Exchanges),
            (words["Reports.gifts"], told.Gifts),
            (words["Reports.together"], told.Together),
            (words["Reports.hours"], told.Minutes / 60),
            .. told.Categories.Select(row => (row.Category, row.Count)),
        ];
        return TableFile.Of(
        [
            [words["Reports.column-what"], words["Reports.column-count"]],
            .. rows.Select(row => (string[])[row.Name, row.Count?.ToString(CultureInfo.InvariantCulture) ?? words["Reports.few"]]),
        ]);
    }
}
