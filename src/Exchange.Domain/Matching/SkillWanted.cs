using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>A skill somebody asks for.</summary>
/// <param name="Code">Code of the <see cref="Skill"/>; one the vocabulary does not know fits nothing.</param>
/// <param name="Level">The level wished for, or null when any will do.</param>
public readonly record struct SkillWanted(string Code, SkillLevel? Level = null);
