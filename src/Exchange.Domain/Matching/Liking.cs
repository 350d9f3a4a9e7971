namespace Exchange.Domain.Matching;

/// <summary>How near an interest is to a skill.</summary>
public enum Liking
{
    /// <summary>Not named.</summary>
    None = 0,

    /// <summary>The person likes its category.</summary>
    Category = 1,

    /// <summary>The person likes a wider skill it belongs to.</summary>
    WiderSkill = 2,

    /// <summary>The person likes the skill itself.</summary>
    Skill = 3,
}
