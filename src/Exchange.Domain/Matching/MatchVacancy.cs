using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>What matching knows of an employer's vacancy. A value.</summary>
/// <param name="Id">The vacancy.</param>
public sealed record MatchVacancy(Guid Id)
{
    /// <summary>Skills the work needs; empty when everything is taught on the job.</summary>
    public IReadOnlyList<SkillWanted> Skills { get; init; } = [];

    /// <summary>Languages the work needs, all of them, each at this level or higher; empty when none is asked.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    /// <summary>Hours of work; <see cref="WeekTimes.None"/> means not told, which closes nothing and earns nothing.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Code of the part where the work is, or null outside the eldership or not told: closes nothing and earns nothing.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Whether the work can be done at a distance.</summary>
    public bool RemotePossible { get; init; }

    /// <summary>Whether it is open.</summary>
    public bool Open { get; init; } = true;

    /// <summary>Places not yet filled, ≥ 0.</summary>
    public int SeatsLeft { get; init; } = 1;

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; init; }
}
