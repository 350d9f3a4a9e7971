using Exchange.Domain.Exchanges;

namespace Exchange.Domain.GroupExchanges;

/// <summary>Who was in a group exchange at the same time as whom, and so knew of them; read from its steps, also after a place was given up.</summary>
public static class GroupPresence
{
    private const int StillThere = int.MaxValue;

    /// <summary>Whether somebody called it, or ever had a place that nobody had to look at any more.</summary>
    public static bool TookPart(this GroupExchange group, Guid person) => Spans(group, person).Count > 0;

    /// <summary>Whether a step ended a part that the others knew of.</summary>
    public static bool EndsPart(this GroupExchange group, GroupExchangeStep step) => step.PersonId is { } person && Spans(group, person).Exists(span => span.To == step.Number);

    /// <summary>
    /// Everybody whom a person knew in it: those who took part while the person did, and the organiser also of whoever only asked for a place.
    /// Neither those who came later nor a place that no worker approved is among them.
    /// </summary>
    public static IReadOnlyList<Guid> MetBy(this GroupExchange group, Guid person)
    {
        var mine = Spans(group, person);
        return
        [
            .. group.Places.Select(place => place.PersonId).Append(group.OrganiserId)
                .Where(other => other != person && ((other == group.OrganiserId && group.PlaceOf(person) is not null) || Spans(group, other).Exists(span => mine.Exists(my => my.From < span.To && span.From < my.To)))),
        ];
    }

    // From the number of one step to that of another. Why a worker looks is kept of the last time somebody asked for a place.
    private static List<(int From, int To)> Spans(GroupExchange group, Guid person)
    {
        if (person == group.OrganiserId)
        {
            return [(1, StillThere)];
        }

        var spans = new List<(int From, int To)>();
        int? from = null;
        foreach (var step in group.Steps.Where(step => step.PersonId == person).OrderBy(step => step.Number))
        {
            switch (step.Act)
            {
                case GroupExchangeAct.Join when group.PlaceOf(person) is { ReviewReasons: ReviewReasons.None }:
                case GroupExchangeAct.ApprovePlace:
                    from = step.Number;
                    break;
                case GroupExchangeAct.Leave or GroupExchangeAct.Depart when from is { } since:
                    spans.Add((since, step.Number));
                    from = null;
                    break;
            }
        }

        return from is { } last ? [.. spans, (last, StillThere)] : spans;
    }
}
