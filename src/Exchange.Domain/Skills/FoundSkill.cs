namespace Exchange.Domain.Skills;

/// <summary>A skill that a text speaks of.</summary>
/// <param name="Skill">The skill; may be one that cannot be offered (S10), so that the writer can be told.</param>
/// <param name="Score">How well it fits, over 0 and at most 1; 1 when the text is exactly a name of the skill.</param>
public sealed record FoundSkill(Skill Skill, double Score);
