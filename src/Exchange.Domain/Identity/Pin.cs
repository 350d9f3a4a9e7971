using System.Globalization;
using System.Security.Cryptography;

namespace Exchange.Domain.Identity;

/// <summary>The short secret that goes with a member number. Few tries and a lock guard it; this keeps it from being the first thing tried.</summary>
public static class Pin
{
    /// <summary>Fewest digits.</summary>
    public const int Shortest = 6;

    /// <summary>Most digits.</summary>
    public const int Longest = 12;

    /// <summary>Wrong ones in a row that close the way in with a PIN, until a worker gives a new card in person (P6).</summary>
    public const int Tries = 5;

    private const string Upwards = "01234567890123456789012";

    /// <summary>A one-time PIN for a member card: six digits from a cryptographic source.</summary>
    /// <param name="memberNumber">Number on the card.</param>
    public static string Random(int memberNumber)
    {
        while (true)
        {
            var pin = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            if (!IsGuessable(pin, memberNumber, null))
            {
                return pin;
            }
        }
    }

    /// <summary>True for 6–12 digits.</summary>
    /// <param name="pin">What was typed, without spaces.</param>
    public static bool IsWellFormed(string pin) => pin.Length is >= Shortest and <= Longest && pin.All(char.IsAsciiDigit);

    /// <summary>
    /// True for what is tried first: one group of up to three digits over and over, a run up or down, the member number, the birthday
    /// in any order of its parts.
    /// </summary>
    /// <param name="pin">Well-formed PIN.</param>
    /// <param name="memberNumber">The person's number.</param>
    /// <param name="born">Date of birth, when known.</param>
    public static bool IsGuessable(string pin, int memberNumber, DateOnly? born)
    {
        var backwards = new string([.. pin.Reverse()]);
        return Enumerable.Range(1, 3).Any(group => pin.Select((digit, i) => digit == pin[i % group]).All(same => same))
            || Upwards.Contains(pin, StringComparison.Ordinal)
            || Upwards.Contains(backwards, StringComparison.Ordinal)
            || pin.Contains(memberNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            || (born is { } day && Birthdays(day).Contains(pin));
    }

    private static IEnumerable<string> Birthdays(DateOnly day) =>
        new[] { "yyyyMMdd", "yyMMdd", "ddMMyyyy", "ddMMyy", "MMddyyyy", "MMddyy", "yyyyMM", "MMyyyy" }.Select(form => day.ToString(form, CultureInfo.InvariantCulture));
}
