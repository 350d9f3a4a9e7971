using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Exchange.Domain.JobFairs;

/// <summary>Which cards an employer sees, and in which order.</summary>
public static class CandidateCards
{
    /// <summary>Fewest cards that may be shown together (C-9): among fewer, a person could be recognised.</summary>
    public const int SmallestCrowd = 5;

    /// <summary>
    /// The cards that fit, in an order that says nothing: drawn by lot for each employer and fair, and the same at every look.
    /// Null when fewer than <see cref="SmallestCrowd"/> fit (C-9).
    /// </summary>
    /// <param name="cards">Cards of all who agreed.</param>
    /// <param name="filter">What the employer needs.</param>
    /// <param name="employerId">Employer who looks.</param>
    /// <param name="fairId">Fair.</param>
    public static IReadOnlyList<CandidateCard>? Show(IEnumerable<CandidateCard> cards, CardFilter filter, Guid employerId, Guid fairId)
    {
        var fitting = cards.Where(filter.Fits).OrderBy(card => Lot(employerId, fairId, card.Number)).ThenBy(card => card.Number).ToList();
        return fitting.Count < SmallestCrowd ? null : fitting;
    }

    private static ulong Lot(Guid employerId, Guid fairId, int number)
    {
        Span<byte> ticket = stackalloc byte[36];
        employerId.TryWriteBytes(ticket);
        fairId.TryWriteBytes(ticket[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(ticket[32..], number);
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(ticket));
    }
}
