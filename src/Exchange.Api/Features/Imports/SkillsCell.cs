using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Imports;

/// <summary>Reads what a person can, needs or likes, from their own words into the vocabulary.</summary>
internal sealed class SkillsCell(ImportWords words, SkillFinder finder, Vocabulary vocabulary)
{
    // Below this the finder guesses, and a guess about a person is worse than a question.
    private const double Sure = 0.42;

    // To say that somebody needs a licence takes more than a likeness.
    private const double SureOfLicence = 0.75;

    /// <summary>Skills with levels, the phrases that were not understood, and those that need a licence (S10).</summary>
    public (IReadOnlyList<SkillHeld> Skills, IReadOnlyList<string> Strange, IReadOnlyList<string> Licensed) Read(string cell)
    {
        var found = new List<SkillHeld>();
        var strange = new List<string>();
        var licensed = new List<string>();
        foreach (var phrase in Phrases(cell))
        {
            var (bare, level) = Level(phrase);
            var skills = Known(bare);
            if (skills.Count == 0)
            {
                strange.Add(phrase);
            }

            licensed.AddRange(skills.Where(Excluded).Select(_ => phrase).Take(1));
            found.AddRange(skills.Where(skill => !Excluded(skill)).Select(skill => new SkillHeld(skill.Code, level)));
        }

        return ([.. found.GroupBy(skill => skill.Code).Select(same => same.MaxBy(skill => skill.Level))], strange, licensed);
    }

    /// <summary>Codes of skills or of whole categories.</summary>
    public (IReadOnlyList<string> Codes, IReadOnlyList<string> Strange) ReadInterests(string cell)
    {
        var codes = new List<string>();
        var strange = new List<string>();
        foreach (var phrase in Phrases(cell))
        {
            var found = Category(phrase) is { } category ? [category] : Known(phrase).Where(skill => !Excluded(skill)).Select(skill => skill.Code).ToList();
            codes.AddRange(found);
            if (found.Count == 0)
            {
                strange.Add(phrase);
            }
        }

        return ([.. codes.Distinct()], strange);
    }

    private bool Excluded(Skill skill) => vocabulary.SafetyOf(skill.Code) == SafetyLevel.Excluded;

    private static IEnumerable<string> Phrases(string cell) =>
        cell.Split([',', ';', '\n', '•', '+']).Select(phrase => phrase.Trim(' ', '-', '–', '*', '.')).Where(phrase => phrase.Length > 1);

    // "Bake cakes and sew": two skills in one phrase, when each half is sure by itself; a name that has the word in it stays whole.
    private List<Skill> Known(string phrase)
    {
        var whole = finder.Find(phrase).FirstOrDefault(found => found.Score >= (Excluded(found.Skill) ? SureOfLicence : Sure));
        var tokens = phrase.Split(' ');
        var and = Array.FindIndex(tokens, token => words.And.Has(Folding.Fold(token)));
        if (and > 0 && and < tokens.Length - 1 && (whole is null || whole.Score < 0.9))
        {
            var halves = new[] { string.Join(' ', tokens[..and]), string.Join(' ', tokens[(and + 1)..]) }.SelectMany(Known).DistinctBy(skill => skill.Code).ToList();
            if (halves.Count > 1)
            {
                return halves;
            }
        }

        return whole is null ? [] : [whole.Skill];
    }

    private string? Category(string phrase)
    {
        var tokens = Analyser.Tokens(phrase);
        return vocabulary.Categories.FirstOrDefault(category => category.Safety != SafetyLevel.Excluded && category.Labels.Values.SelectMany(Names).Any(name => Analyser.Tokens(name).SequenceEqual(tokens)))?.Code;
    }

    // "Art and crafts" is found by either half.
    private IEnumerable<string> Names(string label)
    {
        var half = label.Split(' ').ToList().FindIndex(word => words.And.Has(Folding.Fold(word)));
        return half < 0 ? [label] : [label, string.Join(' ', label.Split(' ')[..half]), string.Join(' ', label.Split(' ')[(half + 1)..])];
    }

    private (string Bare, SkillLevel Level) Level(string phrase)
    {
        var tokens = phrase.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var folded = tokens.Select(Folding.Fold).ToArray();
        var best = (Level: SkillLevel.CanDo, At: -1, Length: 0);
        foreach (var (name, set) in words.SkillLevels)
        {
            for (var i = 0; i < folded.Length; i++)
            {
                if (set.LengthAt(folded, i) is var length && length > best.Length)
                {
                    best = (Enum.Parse<SkillLevel>(name, ignoreCase: true), i, length);
                }
            }
        }

        return best.At < 0 || best.Length == tokens.Length ? (phrase, SkillLevel.CanDo) : (string.Join(' ', tokens.Where((_, i) => i < best.At || i >= best.At + best.Length)), best.Level);
    }
}
