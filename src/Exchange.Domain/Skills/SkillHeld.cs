using Exchange.Domain.Skills;

namespace Exchange.Domain.Skills;

/// <summary>A skill somebody has.</summary>
/// <param name="Code">Code of the <see cref="Skill"/>; one the vocabulary does not know fits nothing.</param>
/// <param name="Level">How well, by their own word.</param>
public readonly record struct SkillHeld(string Code, SkillLevel Level);
