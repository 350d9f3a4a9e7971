using System.Globalization;

namespace Exchange.Domain.Slips;

/// <summary>
/// A number that is printed and typed again: a serial and one check digit after Damm (2004), which notices every single wrong digit and
/// every two neighbours swapped.
/// </summary>
public static class PrintedNumber
{
    /// <summary>First serial, so that all numbers have the same look for a long time.</summary>
    public const int First = 1001;

    // Totally anti-symmetric quasigroup of order 10, from Damm's thesis.
    private static readonly string[] Table =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    /// <summary>The number as people read it, e.g. "1001-4".</summary>
    /// <param name="serial">Serial, &gt; 0.</param>
    public static string Of(int serial) => $"{serial.ToString(CultureInfo.InvariantCulture)}-{Check(serial.ToString(CultureInfo.InvariantCulture))}";

    /// <summary>The serial that somebody typed, with or without the dash and spaces.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="serial">Serial, when the check digit fits.</param>
    public static bool TryRead(string? typed, out int serial)
    {
        serial = 0;
        var digits = string.Concat((typed ?? "").Where(letter => letter is not ('-' or ' ' or '\u2013')));
        return digits.Length is >= 2 and <= 9 && digits.All(char.IsAsciiDigit) && digits[0] != '0' && Check(digits) == 0
            && int.TryParse(digits[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out serial);
    }

    private static int Check(string digits) => digits.Aggregate(0, (state, digit) => Table[state][digit - '0'] - '0');
}
