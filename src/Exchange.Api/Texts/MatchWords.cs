using Exchange.Domain.Matching;

namespace Exchange.Api.Texts;

/// <summary>Reasons and near misses of matching as plain sentences.</summary>
public sealed class MatchWords(Words words, Names names)
{
    /// <param name="reason">A reason of a match.</param>
    /// <param name="theirs">The other side does the helping: "they can do" instead of "you can do".</param>
    public string Say(Reason reason, bool theirs = false) => reason.Part switch
    {
        Part.Skill when reason is { Held: null, Asked: null } => words["Matching.reason-no-skill"], // a vacancy that asks for none
        Part.Skill => words[theirs ? "Matching.reason-skill-theirs" : "Matching.reason-skill", names.Skill(reason.Held ?? reason.Asked!)],
        Part.Need => words["Matching.reason-need", names.Skill(reason.Asked ?? reason.Held!)],
        Part.Interest => words["Matching.reason-interest"],
        Part.Time when reason.When is { } when => words["Matching.reason-time", names.OnDays(when.Day), Names.Hours(when)],
        Part.Place when reason.Remote == true => words["Matching.reason-remote"],
        Part.Place when reason.Metres is > 0 and { } metres => words["Matching.reason-metres", Math.Max(100, (metres + 50) / 100 * 100)],
        Part.Place => words["Matching.reason-near"],
        Part.Language when reason.Language is { } language => words["Matching.reason-language", names.Language(language)],
        Part.Freshness when reason.Days is > 0 and { } days => words.Count("Matching.reason-days", days),
        Part.Time => words["Matching.reason-some-time"],
        Part.Language => words["Matching.reason-some-language"],
        _ => words["Matching.reason-new"],
    };

    /// <param name="miss">The one thing that is missing.</param>
    /// <param name="what">What would fit: <c>listings</c>, <c>people</c> or <c>vacancies</c>.</param>
    public string Say(NearMiss miss, string what) => words[$"Matching.if-{miss.Change}", If(miss), words.Count($"Matching.would-fit-{what}", miss.Yields)];

    /// <summary>What speaks for a match, the weightiest first.</summary>
    public IReadOnlyList<ReasonShown> Reasons(IEnumerable<Reason> reasons, bool theirs = false) =>
        [.. reasons.Where(reason => reason.Points > 0).OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Part)
            .Select(reason => new ReasonShown(reason.Part, reason.Points, Say(reason, theirs)))];

    /// <summary>What would help when nothing fits.</summary>
    public IReadOnlyList<NearMissShown> Misses(IEnumerable<NearMiss> misses, string what) =>
        [.. misses.Select(miss => new NearMissShown(miss.Change, miss.Yields, Say(miss, what)))];

    private string If(NearMiss miss) => miss.Change switch
    {
        Change.Time => $"{names.OnDays(miss.Add!.Value.Day)} {Names.Hours(miss.Room ?? miss.Add.Value)}",
        Change.Distance => words.Count("Matching.metres", miss.Metres!.Value),
        Change.Language => names.Language(miss.Language!),
        Change.Need or Change.Skill => names.Skill(miss.Skill!),
        _ => "",
    };
}

/// <summary>Why something fits, with its share of the score and its sentence.</summary>
/// <param name="Part">Which part of the score.</param>
/// <param name="Points">Hundredths of a point; all reasons of a match add up to its score exactly.</param>
/// <param name="Text">The sentence for people.</param>
public sealed record ReasonShown(Part Part, int Points, string Text);

/// <summary>The one thing that is missing, when nothing fits.</summary>
public sealed record NearMissShown(Change Change, int Yields, string Text);
