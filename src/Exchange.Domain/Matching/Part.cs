namespace Exchange.Domain.Matching;

/// <summary>The parts a score is made of. Skill and Need are two names of one place: which applies says who helps.</summary>
public enum Part
{
    /// <summary>What the helper can do against what is asked.</summary>
    Skill = 0,

    /// <summary>What is offered against what the person asked for.</summary>
    Need = 1,

    /// <summary>The person likes this kind of thing.</summary>
    Interest = 2,

    /// <summary>Time in common.</summary>
    Time = 3,

    /// <summary>How near it is.</summary>
    Place = 4,

    /// <summary>How well both speak the language they share best.</summary>
    Language = 5,

    /// <summary>How new it is.</summary>
    Freshness = 6,
}
