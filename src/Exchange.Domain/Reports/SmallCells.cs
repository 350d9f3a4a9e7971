namespace Exchange.Domain.Reports;

/// <summary>
/// Which counts of people or acts may be told. Among fewer than five somebody could be recognised, also by subtraction from a total
/// that stands beside (statistical disclosure control: primary and secondary suppression).
/// </summary>
public static class SmallCells
{
    /// <summary>Counts from 1 to one below this are not told.</summary>
    public const int Threshold = 5;

    /// <summary>A single count with no total beside it.</summary>
    /// <param name="count">≥ 0.</param>
    /// <returns>The count, or null when it is not told. Zero is told.</returns>
    public static int? Tell(int count) => count is > 0 and < Threshold ? null : count;

    /// <summary>
    /// The parts of a total that is told. When one part alone would be hidden, or the hidden ones together are few, the next smallest is
    /// hidden as well, so that the rest of the line gives nothing away.
    /// </summary>
    /// <param name="counts">Parts, each ≥ 0, of one total.</param>
    /// <returns>The parts in their order; null for a part that is not told.</returns>
    public static IReadOnlyList<int?> TellParts(IReadOnlyList<int> counts)
    {
        var hidden = counts.Index().Where(cell => Tell(cell.Item) is null).Select(cell => cell.Index).ToHashSet();

        // Zero hides nobody by itself, so it comes last; ties are broken by place, or two issues would differ.
        var next = new Queue<int>(counts.Index().Where(cell => !hidden.Contains(cell.Index)).OrderBy(cell => cell.Item == 0).ThenBy(cell => cell.Item).Select(cell => cell.Index));
        while (hidden.Count > 0 && (hidden.Count < 2 || hidden.Sum(index => counts[index]) < Threshold) && next.TryDequeue(out var more))
        {
            hidden.Add(more);
        }

        return [.. counts.Index().Select(cell => hidden.Contains(cell.Index) ? (int?)null : cell.Item)];
    }
}
