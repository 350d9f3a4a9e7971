using Exchange.Api.Features.Slips;
using Exchange.Domain.Slips;

namespace Exchange.Web.Pages.Slips;

/// <summary>A line of the table in which slips are typed.</summary>
public sealed record SlipRow : TypedSlip
{
    /// <summary>The row as its names were shown; another by now is shown again before it is booked.</summary>
    public string? Seen { get; init; }

    /// <summary>What of the row the names were shown for.</summary>
    public string Key => $"{Number}/{Giver}/{Receiver}/{Day}/{Length}";

    private bool IsBlank => string.IsNullOrWhiteSpace(Number + Giver + Receiver + Length + What) && !BothSigned;

    /// <summary>The rows that say something. An empty number is the one after the row above, an empty day the day above.</summary>
    public static List<SlipRow> Completed(IEnumerable<SlipRow> rows)
    {
        var (done, above) = (new List<SlipRow>(), new SlipRow());
        foreach (var row in rows.Where(row => !row.IsBlank))
        {
            done.Add(above = row with
            {
                Number = !string.IsNullOrWhiteSpace(row.Number) ? row.Number.Trim() : PrintedNumber.TryRead(above.Number, out var serial) ? PrintedNumber.Of(serial + 1) : null,
                Day = !string.IsNullOrWhiteSpace(row.Day) ? row.Day.Trim() : above.Day,
            });
        }

        return done;
    }
}
