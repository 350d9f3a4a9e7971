using Exchange.Domain.Skills;

namespace Exchange.Api.Data.Seeds;

/// <summary>The programme's own vocabulary of everyday skills.</summary>
public static class VocabularyFile
{
    public static Vocabulary Read()
    {
        var file = SeedFile.Read<Content>("skills.json");
        return new Vocabulary(file.Categories, [.. file.Skills.Select(skill => skill.ToSkill())]);
    }

    private sealed record Content(IReadOnlyList<SkillCategory> Categories, IReadOnlyList<Entry> Skills);

    private sealed record Entry(
        string Code,
        string Category,
        IReadOnlyDictionary<string, string> Labels,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms,
        string? Parent = null,
        SafetyLevel? Safety = null,
        string? Esco = null)
    {
        public Skill ToSkill() => new(Code, Category, Parent, Safety, Labels, Synonyms, Esco);
    }
}
