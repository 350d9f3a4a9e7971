namespace Exchange.Domain.JobFairs;

/// <summary>What a coordinator decides about a fair. All days and hours are Kaunas time, days inclusive. A value.</summary>
public sealed record FairPlan
{
    /// <summary>Name, 1–80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What people will find there, 0–1000 characters.</summary>
    public string About { get; init; } = "";

    /// <summary>Day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Hour the doors open.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>Hour the doors close, after they open.</summary>
    public required TimeOnly Closes { get; init; }

    /// <summary>House and street, 1–120 characters.</summary>
    public required string Place { get; init; }

    /// <summary>How to get there in plain words, 0–500 characters.</summary>
    public string GetThere { get; init; } = "";

    /// <summary>First day employers may ask for a stand (F-1).</summary>
    public required DateOnly EmployersFrom { get; init; }

    /// <summary>Last day employers may ask for a stand, not before the first and not after the fair.</summary>
    public required DateOnly EmployersUntil { get; init; }

    /// <summary>First day residents may register (F-1).</summary>
    public required DateOnly ResidentsFrom { get; init; }

    /// <summary>Last day residents may register, not before the first and not after the fair.</summary>
    public required DateOnly ResidentsUntil { get; init; }
}
