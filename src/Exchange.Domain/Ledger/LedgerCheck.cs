namespace Exchange.Domain.Ledger;

/// <summary>What can be wrong with a ledger.</summary>
public enum LedgerFault
{
    /// <summary>The entries of a posting do not sum to zero (G1).</summary>
    Unbalanced,

    /// <summary>A posting has other than the number of entries it says (G1, G8).</summary>
    Incomplete,

    /// <summary>A mirror is not the exact opposite of what it takes back, or takes back a mirror (G6).</summary>
    MirrorDiffers,

    /// <summary>All entries together do not sum to zero (G2).</summary>
    SumNotZero,

    /// <summary>A sealed day is not what it was, or the chain before it is not.</summary>
    SealBroken,

    /// <summary>Help was completed with hours, and nothing was ever booked for it (X7).</summary>
    NotBooked,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Fault">What.</param>
/// <param name="PostingId">Where, when it is one posting.</param>
/// <param name="Day">Where, when it is a day in Kaunas.</param>
/// <param name="ExchangeId">What was not booked: an agreement or a group exchange.</param>
public sealed record LedgerFinding(LedgerFault Fault, Guid? PostingId = null, DateOnly? Day = null, Guid? ExchangeId = null);

/// <summary>
/// Reads the whole ledger and says what is wrong with it. It trusts neither the database nor the code that books (G4): no balance is
/// stored, so what it checks are the lines themselves, the mirrors and the chain of sealed days.
/// </summary>
public static class LedgerCheck
{
    /// <param name="postings">All postings with their entries, in any order.</param>
    /// <param name="seals">All seals, in any order.</param>
    /// <param name="dayOf">Day in Kaunas of a moment.</param>
    /// <param name="completed">Agreements and group exchanges that were completed with hours.</param>
    /// <returns>Findings in order of fault, day, posting and exchange; empty when all is well.</returns>
    public static IReadOnlyList<LedgerFinding> Of(
        IReadOnlyCollection<Posting> postings, IReadOnlyCollection<LedgerSeal> seals, Func<DateTimeOffset, DateOnly> dayOf, IReadOnlyCollection<Guid> completed)
    {
        var byId = postings.ToDictionary(posting => posting.Id);
        var found = new List<LedgerFinding>();
        found.AddRange(postings.Where(posting => posting.Entries.Sum(entry => (long)entry.Quarters) != 0).Select(posting => new LedgerFinding(LedgerFault.Unbalanced, posting.Id)));
        found.AddRange(postings.Where(posting => posting.Entries.Count != posting.Lines).Select(posting => new LedgerFinding(LedgerFault.Incomplete, posting.Id)));
        found.AddRange(postings.Where(posting => posting.MirrorOfId is { } original && !IsMirror(posting, byId.GetValueOrDefault(original))).Select(posting => new LedgerFinding(LedgerFault.MirrorDiffers, posting.Id)));
        if (postings.Sum(posting => posting.Entries.Sum(entry => (long)entry.Quarters)) != 0)
        {
            found.Add(new(LedgerFault.SumNotZero));
        }

        var days = postings.ToLookup(posting => dayOf(posting.At));
        var before = "";
        foreach (var seal in seals.OrderBy(seal => seal.Day))
        {
            if (LedgerSeal.HashOf(seal.Day, days[seal.Day], before) != seal.Hash)
            {
                found.Add(new(LedgerFault.SealBroken, Day: seal.Day));
            }

            before = seal.Hash;
        }

        // A day between two sealed ones that has lines but no seal: they came afterwards.
        if (seals.Count > 0)
        {
            var sealedDays = seals.Select(seal => seal.Day).ToHashSet();
            var last = sealedDays.Max();
            found.AddRange(days.Select(day => day.Key).Where(day => day < last && !sealedDays.Contains(day)).Select(day => new LedgerFinding(LedgerFault.SealBroken, Day: day)));
        }

        found.AddRange(completed.Except(postings.Select(posting => posting.CauseId)).Select(exchange => new LedgerFinding(LedgerFault.NotBooked, ExchangeId: exchange)));
        return [.. found.OrderBy(finding => finding.Fault).ThenBy(finding => finding.Day).ThenBy(finding => finding.PostingId).ThenBy(finding => finding.ExchangeId)];
    }

    private static bool IsMirror(Posting mirror, Posting? original) =>
        original is { MirrorOfId: null }
        && mirror.Entries.Select(entry => (entry.AccountId, -entry.Quarters)).ToHashSet().SetEquals(original.Entries.Select(entry => (entry.AccountId, entry.Quarters)));
}
