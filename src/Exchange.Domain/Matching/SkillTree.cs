using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>The vocabulary as numbers, so that a tie of two skills costs a few comparisons.</summary>
internal sealed class SkillTree
{
    /// <summary>Number of a skill the vocabulary does not know.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> index;
    private readonly Skill[] skills;
    private readonly int[] parent;
    private readonly SafetyLevel[] safety;

    public SkillTree(Vocabulary vocabulary)
    {
        skills = [.. vocabulary.Skills];
        index = skills.Select((skill, i) => (skill.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        parent = [.. skills.Select(skill => skill.Parent is { } wider ? index[wider] : Unknown)];
        safety = [.. skills.Select(skill => vocabulary.SafetyOf(skill.Code))];
    }

    public int Find(string code) => index.GetValueOrDefault(code, Unknown);

    public string Code(int skill) => skills[skill].Code;

    public string Category(int skill) => skills[skill].Category;

    public SafetyLevel Safety(int skill) => safety[skill];

    /// <summary>The widest skill it belongs to; itself when it has no parent. Every tie nearer than the category is under one root.</summary>
    public int Root(int skill)
    {
        while (parent[skill] >= 0)
        {
            skill = parent[skill];
        }

        return skill;
    }

    public Kinship Between(int a, int b)
    {
        if (a < 0 || b < 0)
        {
            return Kinship.None;
        }

        if (a == b)
        {
            return Kinship.Same;
        }

        int overA = parent[a], overB = parent[b];
        if (overA == b || overB == a)
        {
            return Kinship.ParentOrChild;
        }

        if (overA >= 0 && overA == overB)
        {
            return Kinship.Siblings;
        }

        if ((overA >= 0 && parent[overA] == b) || (overB >= 0 && parent[overB] == a))
        {
            return Kinship.Grandparent;
        }

        return skills[a].Category == skills[b].Category ? Kinship.Category : Kinship.None;
    }

    public Liking Liking(IReadOnlyList<string> interests, int skill)
    {
        var best = Matching.Liking.None;
        if (skill < 0)
        {
            return best;
        }

        int over = parent[skill], top = over < 0 ? Unknown : parent[over];
        for (var i = 0; i < interests.Count; i++)
        {
            var code = interests[i];
            var found = code == skills[skill].Code ? Matching.Liking.Skill
                : (over >= 0 && code == skills[over].Code) || (top >= 0 && code == skills[top].Code) ? Matching.Liking.WiderSkill
                : code == skills[skill].Category ? Matching.Liking.Category
                : Matching.Liking.None;
            best = found > best ? found : best;
        }

        return best;
    }
}
