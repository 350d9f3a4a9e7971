namespace Exchange.Domain.Skills;

/// <summary>How well a person can do something, by their own word. Four steps, so that nobody can sit in the middle.</summary>
public enum SkillLevel
{
    /// <summary>Has tried it and needs somebody beside them.</summary>
    Beginner = 1,

    /// <summary>Does everyday cases alone.</summary>
    CanDo = 2,

    /// <summary>Does most cases well and can show another person how.</summary>
    Good = 3,

    /// <summary>Does it as a trade, or teaches it.</summary>
    Expert = 4,
}
