using Exchange.Domain;
using Exchange.Domain.Exchanges;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>How long one of them took part.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Minutes">Rounded to the nearest quarter-hour (G9), 0–480; 0 for who did not come.</param>
public sealed record GroupLineHours(Guid PersonId, int Minutes)
{
    /// <exception cref="Refused"><c>group-exchanges.lines</c> when somebody is named twice, <c>group-exchanges.amount-range</c>.</exception>
    internal static Dictionary<Guid, Hours> HoursOf(IReadOnlyList<GroupLineHours> lines)
    {
        if (lines.Any(line => line.Minutes < 0 || line.Minutes > Hours.Most.Minutes))
        {
            throw new Refused("group-exchanges.amount-range");
        }

        return lines.DistinctBy(line => line.PersonId).Count() == lines.Count
            ? lines.ToDictionary(line => line.PersonId, line => Hours.FromMinutes(line.Minutes))
            : throw new Refused("group-exchanges.lines");
    }
}
