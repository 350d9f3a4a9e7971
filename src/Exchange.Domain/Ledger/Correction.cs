using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Ledger;

/// <summary>Puts wrongly booked hours right: what stands is taken back whole by a mirror, and the right amount is booked anew (G6).</summary>
public static class Correction
{
    /// <summary>The posting of an agreement that stands: neither a mirror nor taken back; null when nothing stands.</summary>
    /// <param name="booked">Everything booked for one agreement.</param>
    public static Posting? InForce(IReadOnlyCollection<Posting> booked) =>
        booked.SingleOrDefault(posting => posting.MirrorOfId is null && !booked.Any(mirror => mirror.MirrorOfId == posting.Id));

    /// <summary>Makes the postings of a correction. Limits are not asked: a wrong hour is put right whatever the balance (G7).</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="booked">Everything booked for it: help, mirrors, earlier corrections.</param>
    /// <param name="hours">What should have been booked, ≥ 0; none books nothing in its place.</param>
    /// <param name="reason">For both sides to read.</param>
    /// <param name="at">Now.</param>
    /// <returns>A mirror of what stands, then the new posting, whichever of the two is needed.</returns>
    /// <exception cref="Refused"><c>ledger.nothing-booked</c> for a gift; <c>ledger.same-amount</c>; <c>ledger.correct-alone</c> when more than two were booked at once.</exception>
    public static IReadOnlyList<Posting> Of(Guid agreementId, IReadOnlyCollection<Posting> booked, Hours hours, string reason, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, Hours.Zero);
        var first = booked.SingleOrDefault(posting => posting.Kind == PostingKind.Exchange) ?? throw new Refused("ledger.nothing-booked");
        if (first.Entries.Count != 2)
        {
            throw new Refused("ledger.correct-alone");
        }

        var standing = InForce(booked);
        if ((standing is null ? Hours.Zero : Booked(standing)) == hours)
        {
            throw new Refused("ledger.same-amount");
        }

        return Anew(agreementId, booked, hours > Hours.Zero ? [.. first.Entries.Select(entry => (entry.AccountId, Math.Sign(entry.Quarters) * hours.Quarters))] : [], reason, at);
    }

    /// <summary>Makes the postings of a correction of several at once: a mirror of all that stands, and one new posting of all (G6, G8). Limits are not asked (G7).</summary>
    /// <param name="groupId">The group exchange.</param>
    /// <param name="booked">Everything booked for it.</param>
    /// <param name="lines">What should have been booked, summing to 0; empty books nothing in its place.</param>
    /// <param name="reason">For all to read.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>ledger.same-amount</c>.</exception>
    public static IReadOnlyList<Posting> OfGroup(Guid groupId, IReadOnlyCollection<Posting> booked, IReadOnlyList<(Guid AccountId, int Quarters)> lines, string reason, DateTimeOffset at)
    {
        var stands = InForce(booked)?.Entries.Select(entry => (entry.AccountId, entry.Quarters)).ToHashSet() ?? [];
        return stands.SetEquals(lines) ? throw new Refused("ledger.same-amount") : Anew(groupId, booked, lines, reason, at);
    }

    private static Hours Booked(Posting posting) => Hours.OfQuarters(posting.Entries.Max(entry => entry.Quarters));

    // The amount taken back is read from what stands, never from the caller.
    private static List<Posting> Anew(Guid aboutId, IReadOnlyCollection<Posting> booked, IReadOnlyList<(Guid AccountId, int Quarters)> lines, string reason, DateTimeOffset at)
    {
        var mirror = InForce(booked)?.Mirror(at, reason, aboutId);
        var before = mirror ?? booked.Single(posting => posting.MirrorOfId is not null && !booked.Any(next => next.CauseId == posting.Id));
        Posting?[] made = [mirror, lines.Count > 0 ? Posting.InPlaceOf(before, lines, at, reason) : null];
        return [.. made.OfType<Posting>()];
    }
}
