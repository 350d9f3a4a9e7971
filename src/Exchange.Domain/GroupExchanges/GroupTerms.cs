using Exchange.Domain.Exchanges;
using Exchange.Domain.Language;

namespace Exchange.Domain.GroupExchanges;

/// <summary>What is called; it does not change afterwards, so a yes is a yes to all of it.</summary>
/// <param name="Kind">Which side has several people.</param>
/// <param name="SkillCode">The activity.</param>
/// <param name="What">What will be done, 1–200 characters.</param>
/// <param name="StartsAt">When, in the future.</param>
/// <param name="Place">Where, 1–200 characters.</param>
/// <param name="Hours">How long each takes part, ¼–8 h (X9).</param>
/// <param name="Places">Places, 2–20.</param>
public sealed record GroupTerms(GroupExchangeKind Kind, string SkillCode, string What, DateTimeOffset StartsAt, string Place, Hours Hours, int Places)
{
    internal GroupTerms Clean(DateTimeOffset now)
    {
        var clean = this with { What = CleanText.Clean(What), Place = CleanText.Clean(Place) };
        return clean switch
        {
            { What.Length: 0 } => throw new Refused("group-exchanges.what-missing"),
            { Place.Length: 0 } => throw new Refused("group-exchanges.place-missing"),
            { What.Length: > ExchangeWords.LongestWhat } or { Place.Length: > ExchangeWords.LongestWhat } => throw new Refused("group-exchanges.too-long"),
            { Hours.CanBeBooked: false } => throw new Refused("group-exchanges.amount-range"),
            { Places: < GroupExchange.FewestPlaces or > GroupExchange.MostPlaces } => throw new Refused("group-exchanges.places-range"),
            _ when StartsAt <= now => throw new Refused("group-exchanges.time-past"),
            _ => clean,
        };
    }

    internal static string? Cleaned(string? text) => CleanText.CleanLines(text ?? "") is not { Length: > 0 } said ? null
        : said.Length > ExchangeWords.LongestMessage ? throw new Refused("group-exchanges.too-long")
        : said;
}
