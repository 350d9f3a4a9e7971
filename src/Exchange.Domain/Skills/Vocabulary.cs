namespace Exchange.Domain.Skills;

/// <summary>A group of everyday skills.</summary>
/// <param name="Code">Stable slug, lower-case ASCII with hyphens, e.g. <c>home-repair</c>.</param>
/// <param name="Safety">Level of every skill in the category unless the skill says otherwise.</param>
/// <param name="Labels">Name by language code; always has <c>lt</c> and <c>en</c>.</param>
/// <param name="Icon">Name of the picture shown beside the words.</param>
public sealed record SkillCategory(string Code, SafetyLevel Safety, IReadOnlyDictionary<string, string> Labels, string Icon);

/// <summary>One everyday skill, the unit of offers, needs and profiles.</summary>
/// <param name="Code">Stable slug, e.g. <c>bicycle-repair</c>.</param>
/// <param name="Category">Code of its <see cref="SkillCategory"/>.</param>
/// <param name="Parent">Code of a wider skill of the same category, or null at the top; the tree is at most three deep.</param>
/// <param name="Safety">Own level; null means the category's.</param>
/// <param name="Labels">Name by language code; always has <c>lt</c> and <c>en</c>.</param>
/// <param name="Synonyms">Other words people use, by language code; may lack a language.</param>
/// <param name="Esco">URI of the nearest ESCO concept, where one is known for certain.</param>
public sealed record Skill(
    string Code,
    string Category,
    string? Parent,
    SafetyLevel? Safety,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms,
    string? Esco);

/// <summary>All categories and skills. Immutable; built once and shared by all readers.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Skill> skills;
    private readonly Dictionary<string, SkillCategory> categories;

    /// <summary>Builds the vocabulary and checks that it hangs together.</summary>
    /// <exception cref="ArgumentException">A code is repeated, a parent or category is unknown, a parent is of another category, or a label lacks lt or en.</exception>
    public Vocabulary(IReadOnlyList<SkillCategory> categories, IReadOnlyList<Skill> skills)
    {
        Categories = categories;
        Skills = skills;
        this.categories = categories.ToDictionary(category => category.Code, StringComparer.Ordinal);
        this.skills = skills.ToDictionary(skill => skill.Code, StringComparer.Ordinal);
        foreach (var skill in skills)
        {
            if (!this.categories.ContainsKey(skill.Category))
            {
                throw new ArgumentException($"Skill {skill.Code} names the unknown category {skill.Category}.", nameof(skills));
            }

            if (skill.Parent is { } parent && (!this.skills.TryGetValue(parent, out var wider) || wider.Category != skill.Category))
            {
                throw new ArgumentException($"Skill {skill.Code} names the parent {parent}, which is not a skill of its category.", nameof(skills));
            }
        }

        foreach (var (code, labels) in categories.Select(c => (c.Code, c.Labels)).Concat(skills.Select(s => (s.Code, s.Labels))))
        {
            if (!labels.ContainsKey("lt") || !labels.ContainsKey("en"))
            {
                throw new ArgumentException($"{code} needs a label in lt and en.", nameof(skills));
            }
        }
    }

    /// <summary>Categories in the order shown to people.</summary>
    public IReadOnlyList<SkillCategory> Categories { get; }

    /// <summary>Skills in the order of the file.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>The skill of a code, or null.</summary>
    public Skill? Find(string? code) => code is null ? null : skills.GetValueOrDefault(code);

    /// <summary>The category of a code, or null.</summary>
    public SkillCategory? FindCategory(string? code) => code is null ? null : categories.GetValueOrDefault(code);

    /// <summary>The safety level that holds for a skill: its own, else its category's.</summary>
    /// <exception cref="Refused"><c>skills.unknown</c> when the vocabulary has no such skill.</exception>
    public SafetyLevel SafetyOf(string skillCode)
    {
        var skill = Find(skillCode) ?? throw new Refused("skills.unknown", skillCode);
        return skill.Safety ?? categories[skill.Category].Safety;
    }
}
