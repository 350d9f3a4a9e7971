using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Domain.Ledger;

/// <summary>
/// A day of the ledger under one hash that also holds the hash of the day sealed before, so that a line changed later breaks the
/// chain from that day on (issue of trust: G3, G4). A hash chain after Haber and Stornetta, 1991.
/// </summary>
public sealed class LedgerSeal
{
    private LedgerSeal()
    {
    }

    /// <summary>The day in Kaunas, once.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>SHA-256 of the day and of the hash before it, 64 hexadecimal digits.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Number of postings of that day, ≥ 0.</summary>
    public int Postings { get; private init; }

    /// <summary>When it was sealed, after the day had ended.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Seals a day.</summary>
    /// <param name="day">Day in Kaunas.</param>
    /// <param name="postings">All postings of that day, in any order.</param>
    /// <param name="before">Hash of the day sealed before, or empty for the first.</param>
    /// <param name="at">Now.</param>
    public static LedgerSeal Of(DateOnly day, IReadOnlyCollection<Posting> postings, string before, DateTimeOffset at) =>
        new() { Day = day, Hash = HashOf(day, postings, before), Postings = postings.Count, At = at };

    /// <summary>The hash that the day has now: equal to the sealed one while nothing was touched.</summary>
    /// <param name="day">Day in Kaunas.</param>
    /// <param name="postings">All postings of that day, in any order.</param>
    /// <param name="before">Hash of the day sealed before, or empty for the first.</param>
    public static string HashOf(DateOnly day, IEnumerable<Posting> postings, string before)
    {
        // Milliseconds: both stores keep them exactly.
        var text = new StringBuilder(before).Append('\n').Append(day.ToString("O", CultureInfo.InvariantCulture)).Append('\n');
        foreach (var posting in postings.OrderBy(posting => posting.Id))
        {
            text.Append(CultureInfo.InvariantCulture, $"{posting.Id:N} {posting.Kind} {posting.CauseId:N} {posting.MirrorOfId:N} {posting.At.ToUnixTimeMilliseconds()} {posting.Lines}");
            if (posting.AboutId is { } about)
            {
                text.Append(CultureInfo.InvariantCulture, $" {about:N}");
            }

            foreach (var entry in posting.Entries.OrderBy(entry => entry.AccountId))
            {
                text.Append(CultureInfo.InvariantCulture, $" {entry.AccountId:N}:{entry.Quarters}");
            }

            // The reason last, with its length: no reason can imitate a line.
            text.Append(CultureInfo.InvariantCulture, $" {posting.Reason?.Length ?? -1} {posting.Reason}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
