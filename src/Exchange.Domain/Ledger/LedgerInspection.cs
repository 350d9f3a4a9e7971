namespace Exchange.Domain.Ledger;

/// <summary>The ledger was read from the first line to the last: when, how much there was, and what was wrong. Appended, never changed.</summary>
public sealed class LedgerInspection
{
    private LedgerInspection()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Number of postings read, ≥ 0.</summary>
    public int Postings { get; private init; }

    /// <summary>Number of days under a seal, ≥ 0.</summary>
    public int SealedDays { get; private init; }

    /// <summary>What was wrong; empty when all is well.</summary>
    public IReadOnlyList<LedgerFinding> Findings { get; private init; } = [];

    /// <summary>Writes down an inspection.</summary>
    /// <param name="postings">Number of postings read.</param>
    /// <param name="sealedDays">Number of days under a seal.</param>
    /// <param name="findings">What <see cref="LedgerCheck"/> found.</param>
    /// <param name="at">Now.</param>
    public static LedgerInspection Of(int postings, int sealedDays, IReadOnlyList<LedgerFinding> findings, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), At = at, Postings = postings, SealedDays = sealedDays, Findings = findings };
}
