using Exchange.Domain.Exchanges;
using Exchange.Domain.Language;

namespace Exchange.Domain.Agreements;

/// <summary>What one side proposes.</summary>
/// <param name="What">What will be done, 1–200 characters.</param>
/// <param name="Hours">How long, ¼–8 h; none for a gift (X8, X9).</param>
/// <param name="IsGift">Help without hours (X8).</param>
/// <param name="Message">A word to the other, 0–600 characters.</param>
public sealed record AgreementTerms(string What, Hours Hours, bool IsGift, string? Message)
{
    /// <summary>The same, cleaned of what nobody can see, and checked.</summary>
    /// <exception cref="Refused"><c>agreements.what-missing</c>, <c>agreements.too-long</c>, <c>agreements.amount-range</c> (X9).</exception>
    public AgreementTerms Clean()
    {
        var clean = this with { What = CleanText.Clean(What), Message = Cleaned(Message), Hours = IsGift ? Hours.Zero : Hours };
        if (clean.What.Length == 0)
        {
            throw new Refused("agreements.what-missing");
        }

        CheckAmount(clean.Hours, IsGift);
        return clean.What.Length > ExchangeWords.LongestWhat ? throw new Refused("agreements.too-long") : clean;
    }

    /// <summary>Words of a person, cleaned; null when there are none.</summary>
    /// <exception cref="Refused"><c>agreements.too-long</c> above 600 characters.</exception>
    internal static string? Cleaned(string? text) => CleanText.CleanLines(text ?? "") is not { Length: > 0 } said ? null
        : said.Length > ExchangeWords.LongestMessage ? throw new Refused("agreements.too-long")
        : said;

    internal static void CheckAmount(Hours hours, bool isGift)
    {
        if (isGift ? hours != Hours.Zero : !hours.CanBeBooked)
        {
            throw new Refused("agreements.amount-range");
        }
    }
}
