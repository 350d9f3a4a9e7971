using System.Diagnostics.CodeAnalysis;

namespace Exchange.Domain.Language;

/// <summary>Phone numbers as people write them, brought to the one form that is stored .</summary>
public static class PhoneNumber
{
    private const string Lithuania = "370";
    private const int NationalDigits = 8;
    private const string Separators = " -–—‑().~/\u00A0";

    /// <summary>
    /// Reads a number with the country code, with the trunk prefix 8 or 0, or a bare mobile number, and gives <c>+370</c> and eight digits.
    /// A foreign number written with + or 00 keeps its own country code.
    /// </summary>
    /// <param name="text">What was typed, e.g. <c>8665 51263</c>, <c>(8-37) 455588</c>, <c>+370 (0) 665 51263</c>.</param>
    /// <param name="number">The stored form, + and digits only, when the answer is true.</param>
    /// <returns>False when the text is no phone number.</returns>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? number)
    {
        number = null;
        var typed = CleanText.Clean(text).Replace("(0)", "", StringComparison.Ordinal);
        var international = typed.StartsWith('+');
        var digits = string.Concat(typed.Skip(international ? 1 : 0).Where(character => !Separators.Contains(character)));
        if (!digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
        {
            international = true;
            digits = digits[2..];
        }

        number = digits switch
        {
            _ when digits.StartsWith(Lithuania, StringComparison.Ordinal) && IsNational(digits[Lithuania.Length..]) => $"+{digits}",
            _ when international && digits.StartsWith(Lithuania, StringComparison.Ordinal) => null,

            // E.164 numbers have at most 15 digits and no country code begins with 0.
            ['1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] when international && digits.Length is >= 8 and <= 15 => $"+{digits}",
            ['8' or '0', .. var national] when !international && IsNational(national) => $"+{Lithuania}{national}",
            ['6', ..] when !international && IsNational(digits) => $"+{Lithuania}{digits}",
            _ => null,
        };
        return number is not null;
    }

    /// <summary>A stored number in groups that the eye can hold: country, area or operator, subscriber.</summary>
    /// <param name="number">The stored form; a foreign number comes back as it is.</param>
    /// <returns>E.g. <c>+370 37 455588</c>, <c>+370 665 51263</c>; null for null or nothing.</returns>
    public static string? Grouped(string? number)
    {
        if (string.IsNullOrEmpty(number) || !number.StartsWith("+" + Lithuania, StringComparison.Ordinal) || !IsNational(number[4..]))
        {
            return string.IsNullOrEmpty(number) ? null : number;
        }

        var national = number[4..];
        var area = national switch
        {
            ['5', ..] => 1, // Vilnius
            ['3', '7', ..] or ['4', '1' or '5' or '6', ..] => 2, // Kaunas, Siauliai, Panevezys, Klaipeda
            _ => 3,
        };
        return $"+{Lithuania} {national[..area]} {national[area..]}";
    }

    private static bool IsNational(string digits) => digits.Length == NationalDigits && digits[0] is >= '3' and <= '9';
}
