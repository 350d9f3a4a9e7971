using System.Globalization;

namespace Exchange.Domain.Language;

/// <summary>The plural categories of Unicode CLDR.</summary>
public enum PluralForm
{
    /// <summary>Everything else; every language has it.</summary>
    Other = 0,

    /// <summary>Latvian 0, 10, 11–19; Arabic 0.</summary>
    Zero = 1,

    /// <summary>1, and in Lithuanian also 21, 101.</summary>
    One = 2,

    /// <summary>Arabic 2.</summary>
    Two = 3,

    /// <summary>Lithuanian 2–9, Ukrainian and Russian 2–4.</summary>
    Few = 4,

    /// <summary>Lithuanian fractions (1,5 valandos), Ukrainian and Russian 5–20.</summary>
    Many = 5,
}

/// <summary>Chooses the plural category of an amount. Source: Unicode CLDR, plural rules for cardinals.</summary>
public static class Plurals
{
    /// <summary>The category of an amount in a language.</summary>
    /// <param name="language">Language code, also with a region (<c>lt-LT</c>). A language without rules here counts as English.</param>
    /// <param name="amount">Any amount; the sign does not matter, written trailing zeros do (1.0 is not 1 in English).</param>
    public static PluralForm Of(string language, decimal amount)
    {
        var n = Math.Abs(amount);
        return language.Split('-', '_')[0] switch
        {
            "lt" => Lithuanian(n),
            "lv" => Latvian(n),
            "uk" or "ru" => EastSlavic(n),
            "ar" => Arabic(n),
            _ => n == 1 && n.Scale == 0 ? PluralForm.One : PluralForm.Other,
        };
    }

    private static PluralForm Lithuanian(decimal n) => (n % 10, n % 100) switch
    {
        _ when n != decimal.Truncate(n) => PluralForm.Many,
        (_, >= 11 and <= 19) => PluralForm.Other,
        (1, _) => PluralForm.One,
        ( >= 2 and <= 9, _) => PluralForm.Few,
        _ => PluralForm.Other,
    };

    private static PluralForm Latvian(decimal n)
    {
        var fraction = VisibleFraction(n);
        if (n.Scale != 2)
        {
            // With one or three visible decimals only their last digit can make it "one".
            return fraction % 10 == 1 || (n % 10 == 1 && n % 100 != 11) ? PluralForm.One
                : n % 10 == 0 || IsTeen(n) ? PluralForm.Zero
                : PluralForm.Other;
        }

        return n % 10 == 0 || IsTeen(n) || fraction % 100 is >= 11 and <= 19 ? PluralForm.Zero
            : (n % 10 == 1 && n % 100 != 11) || (fraction % 10 == 1 && fraction % 100 != 11) ? PluralForm.One
            : PluralForm.Other;
    }

    private static PluralForm EastSlavic(decimal n) => (n % 10, n % 100) switch
    {
        _ when n.Scale != 0 => PluralForm.Other,
        (_, >= 11 and <= 14) => PluralForm.Many,
        (1, _) => PluralForm.One,
        ( >= 2 and <= 4, _) => PluralForm.Few,
        _ => PluralForm.Many,
    };

    private static PluralForm Arabic(decimal n) => (n, n % 100) switch
    {
        _ when n != decimal.Truncate(n) => PluralForm.Other,
        (0, _) => PluralForm.Zero,
        (1, _) => PluralForm.One,
        (2, _) => PluralForm.Two,
        (_, >= 3 and <= 10) => PluralForm.Few,
        (_, >= 11) => PluralForm.Many,
        _ => PluralForm.Other,
    };

    private static bool IsTeen(decimal n) => n == decimal.Truncate(n) && n % 100 is >= 11 and <= 19;

    private static long VisibleFraction(decimal n)
    {
        var written = n.ToString(CultureInfo.InvariantCulture);
        var point = written.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : long.Parse(written.AsSpan(point + 1, Math.Min(18, written.Length - point - 1)), CultureInfo.InvariantCulture);
    }
}
