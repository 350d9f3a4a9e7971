namespace Exchange.Api.Data;

/// <summary>One thing the clock could not do, until it is done or no longer due: kept so that a restart and a second program know.</summary>
public sealed class ClockFailure
{
    /// <summary>From so many in a row on, staff sees it.</summary>
    internal const int ShownFrom = 3;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    private ClockFailure()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Name of the clock's work.</summary>
    public string Work { get; private init; } = "";

    /// <summary>What it failed with; empty when that was the work as a whole.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>In a row, ≥ 1.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Not tried again before.</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Trace of the last failure, by which the log is searched.</summary>
    public string Trace { get; private set; } = "";

    public static ClockFailure Of(string work, Guid item) => new() { Id = Guid.NewGuid(), Work = work, ItemId = item };

    /// <summary>It failed once more, unless a second program has just counted that.</summary>
    public void Fail(DateTimeOffset at, string trace)
    {
        if (NextAt <= at)
        {
            (LastAt, NextAt, Trace) = (at, at + Pauses[Math.Min(Failures, Pauses.Length - 1)], trace);
            Failures++;
        }
    }

    /// <summary>Somebody wants it tried in the next round.</summary>
    public void TryNow(DateTimeOffset at) => NextAt = at;
}

internal static class ClockFailures
{
    /// <summary>Those that staff sees.</summary>
    public static IQueryable<ClockFailure> Shown(this IQueryable<ClockFailure> failures) => failures.Where(failure => failure.Failures >= ClockFailure.ShownFrom);
}
