using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes down what the people of group exchanges did, step by step.</summary>
internal static class GroupWriter
{
    public static IReadOnlyList<FileGroupExchange> Write(List<GroupExchange> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(group => group.Steps.Min(step => step.At)).ThenBy(group => people[group.OrganiserId], StringComparer.Ordinal).ThenBy(group => group.StartsAt).ThenBy(group => group.What, StringComparer.Ordinal).ThenBy(group => group.Kind)
            .ThenBy(group => string.Join(' ', group.Steps.OrderBy(step => step.Number).Select(step => step.Act)), StringComparer.Ordinal)
            .Select(group => new FileGroupExchange
            {
                Kind = group.Kind,
                Skill = group.SkillCode,
                What = group.What,
                StartsAt = FileTime.Of(group.StartsAt),
                Place = group.Place,
                Minutes = 15 * group.Quarters,
                Places = group.PlacesInAll,
                Steps = [.. Acts(group).Select(act => Step(group, act, people))],
            })];

    // Hours are said of everybody at once, a step for each: one act is what one person said at one instant.
    private static IEnumerable<List<GroupExchangeStep>> Acts(GroupExchange group)
    {
        var act = new List<GroupExchangeStep>();
        foreach (var step in group.Steps.OrderBy(step => step.Number))
        {
            if (act is not [] && !(act[^1] is { Quarters: not null } last && SaysHours(step.Act) && (step.Act, step.At, step.ActorId) == (last.Act, last.At, last.ActorId) && act.TrueForAll(one => one.PersonId != step.PersonId)))
            {
                yield return act;
                act = [];
            }

            act.Add(step);
        }

        yield return act;
    }

    private static bool SaysHours(GroupExchangeAct act) => act is GroupExchangeAct.Report or GroupExchangeAct.DecideHours or GroupExchangeAct.CorrectHours;

    private static FileGroupStep Step(GroupExchange group, List<GroupExchangeStep> act, Dictionary<Guid, string> people)
    {
        var step = act[0];
        return new()
        {
            Act = step.Act,
            At = FileTime.Of(step.At),
            By = step.ActorId is { } actor ? people[actor] : null,
            For = step.SubjectId is { } subject && subject != step.ActorId ? people[subject] : null,
            Person = step.PersonId is { } person && person != step.SubjectId && !SaysHours(step.Act) ? people[person] : null,
            Looks = Looks(group, step),
            Lines = SaysHours(step.Act) ? [.. act.Where(line => line.PersonId is not null).Select(line => new FileLine(people[line.PersonId!.Value], 15 * line.Quarters!.Value)).OrderBy(line => line.Person, StringComparer.Ordinal)] : [],
            Text = step.Text,
            Consent = step.Consent,
        };
    }

    // What a worker had to look for is kept of the last time somebody took the place.
    private static AgreementLooks? Looks(GroupExchange group, GroupExchangeStep step) =>
        step.Act == GroupExchangeAct.Join && !group.Steps.Any(later => later.Number > step.Number && later.Act == GroupExchangeAct.Join && later.PersonId == step.PersonId)
        && group.PlaceOf(step.PersonId!.Value)!.Looks is var looks and not AgreementLooks.None ? looks : null;
}
