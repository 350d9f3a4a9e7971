using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>A kind of change to the asking side, from the easiest to the hardest. Age, safety, blocks and ownership are never among them.</summary>
public enum Change
{
    /// <summary>Half an hour more in the week.</summary>
    Time = 0,

    /// <summary>Ready for help at a distance as well.</summary>
    Remote = 1,

    /// <summary>Ready to meet in person as well.</summary>
    InPerson = 2,

    /// <summary>Some metres further.</summary>
    Distance = 3,

    /// <summary>One language at one level.</summary>
    Language = 4,

    /// <summary>One more need.</summary>
    Need = 5,

    /// <summary>One more skill.</summary>
    Skill = 6,
}

/// <summary>The smallest change of one kind that would make something fit, and how much.</summary>
/// <param name="Change">Kind.</param>
/// <param name="Yields">Matches it would give, ≥ 1, those on the worker's list included.</param>
/// <param name="OfThemForWorker">How many of them would be on the worker's list.</param>
public sealed record NearMiss(Change Change, int Yields, int OfThemForWorker)
{
    /// <summary>Time: the half-hour to add. Of all half-hours the one with most matches, then the first of the week.</summary>
    public Stretch? Add { get; init; }

    /// <summary>Time: the whole stretch around it when all the same matches are free, for a sentence such as "Tuesdays 17–19".</summary>
    public Stretch? Room { get; init; }

    /// <summary>Distance: metres beyond the present limit, > 0.</summary>
    public int? Metres { get; init; }

    /// <summary>Language: code. Fewest levels to climb, then most matches, then by code.</summary>
    public string? Language { get; init; }

    /// <summary>Language: the level that is enough.</summary>
    public LanguageLevel? Level { get; init; }

    /// <summary>Need, Skill: code. Most matches, then most exact ones, then by code.</summary>
    public string? Skill { get; init; }
}
