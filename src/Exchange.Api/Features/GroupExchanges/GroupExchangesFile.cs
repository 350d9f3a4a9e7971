using Exchange.Api.Areas;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Writes down what the people of group exchanges did, step by step, and lets it happen again.</summary>
internal sealed class GroupExchangesFile() : FilePart<FileGroupExchange>(80, "groupExchanges")
{
    protected override async Task<IReadOnlyList<FileGroupExchange>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var rows = await file.Db.GroupExchanges.AsNoTracking().Include(group => group.Places).Include(group => group.Steps).AsSplitQuery().ToListAsync(ct);
        return [.. rows.OrderBy(group => group.Steps.Min(step => step.At)).ThenBy(group => file.Key(group.OrganiserId), StringComparer.Ordinal).ThenBy(group => group.StartsAt).ThenBy(group => group.What, StringComparer.Ordinal).ThenBy(group => group.Kind)
            .ThenBy(group => string.Join(' ', group.Steps.OrderBy(step => step.Number).Select(step => step.Act)), StringComparer.Ordinal)
            .Select(group => new FileGroupExchange
            {
                Kind = group.Kind,
                Skill = group.SkillCode,
                What = group.What,
                StartsAt = FileTime.Of(group.StartsAt),
                Place = group.Place,
                Minutes = group.Hours.Minutes,
                Places = group.PlacesInAll,
                Steps = [.. Acts(group).Select(act => Step(group, act, file))],
            })];
    }

    protected override void Read(FileGroupExchange said, FileReading file)
    {
        var group = Call(said, file);
        var next = 1;
        for (; next < said.Steps.Count && group.State != GroupExchangeState.Completed; next++)
        {
            Happen(group, said, next, file);
        }

        file.Hours.Of(group);
        foreach (var i in Enumerable.Range(next, said.Steps.Count - next))
        {
            file.Hours.After(group, file.Time.At(said.Steps[i].At), () => Happen(group, said, i, file));
        }
    }

    // Hours are said of everybody at once, a step for each: one act is what one person said at one instant.
    private static IEnumerable<List<GroupExchangeStep>> Acts(GroupExchange group)
    {
        var act = new List<GroupExchangeStep>();
        foreach (var step in group.Steps.OrderBy(step => step.Number))
        {
            if (act is not [] && !(act[^1] is { Hours: not null } last && SaysHours(step.Act) && (step.Act, step.At, step.ActorId) == (last.Act, last.At, last.ActorId) && act.TrueForAll(one => one.PersonId != step.PersonId)))
            {
                yield return act;
                act = [];
            }

            act.Add(step);
        }

        yield return act;
    }

    private static bool SaysHours(GroupExchangeAct act) => act is GroupExchangeAct.Report or GroupExchangeAct.DecideHours or GroupExchangeAct.CorrectHours;

    private static FileGroupStep Step(GroupExchange group, List<GroupExchangeStep> act, FileWriting file)
    {
        var step = act[0];
        return new()
        {
            Act = step.Act,
            At = FileTime.Of(step.At),
            By = file.Key(step.ActorId),
            For = step.SubjectId is { } subject && subject != step.ActorId ? file.Key(subject) : null,
            Person = step.PersonId is { } person && person != step.SubjectId && !SaysHours(step.Act) ? file.Key(person) : null,
            ReviewReasons = ReasonsOf(group, step),
            Lines = SaysHours(step.Act) ? [.. act.Where(line => line.PersonId is not null).Select(line => new FileLine(file.Key(line.PersonId!.Value), line.Hours!.Value.Minutes)).OrderBy(line => line.Person, StringComparer.Ordinal)] : [],
            Text = step.Text,
            Consent = step.Consent,
        };
    }

    // What a worker had to look for is kept of the last time somebody took the place.
    private static ReviewReasons? ReasonsOf(GroupExchange group, GroupExchangeStep step) =>
        step.Act == GroupExchangeAct.Join && !group.Steps.Any(later => later.Number > step.Number && later.Act == GroupExchangeAct.Join && later.PersonId == step.PersonId)
        && group.PlaceOf(step.PersonId!.Value)!.ReviewReasons is var looks and not ReviewReasons.None ? looks : null;

    private static GroupExchange Call(FileGroupExchange said, FileReading file) => said.Steps is [{ Act: GroupExchangeAct.Call, By: not null } call, ..]
        ? GroupExchange.Call(new(said.Kind, said.Skill, said.What, file.Time.At(said.StartsAt), said.Place, Hours.FromMinutes(said.Minutes), said.Places), Acting(call, file), call.Consent)
        : throw new Refused("communities.move-unknown");

    private static void Happen(GroupExchange group, FileGroupExchange whole, int at, FileReading file)
    {
        var said = whole.Steps[at];
        var by = Acting(said, file);
        if (said.Act != GroupExchangeAct.Depart)
        {
            group.Tick(by.At); // so does the program before every act of a person
        }

        switch (said.Act)
        {
            case GroupExchangeAct.Join:
                group.Join(said.ReviewReasons ?? ReasonsFromWhatCame(whole, at), by, said.Consent);
                break;
            case GroupExchangeAct.Leave:
                group.Leave(by);
                break;
            case GroupExchangeAct.ApprovePlace:
                group.ApprovePlace(file.Person(said.Person), by);
                break;
            case GroupExchangeAct.RefusePlace:
                group.RefusePlace(file.Person(said.Person), said.Text, by);
                break;
            case GroupExchangeAct.Cancel:
                group.Cancel(by);
                break;
            case GroupExchangeAct.Report:
                group.Report(Lines(said, file), by, said.Consent);
                break;
            case GroupExchangeAct.Confirm:
                group.Confirm(by, said.Consent);
                break;
            case GroupExchangeAct.Dispute:
                group.Dispute(said.Text, by);
                break;
            case GroupExchangeAct.DecideHours:
                group.DecideHours(Lines(said, file), said.Text, by);
                break;
            case GroupExchangeAct.CorrectHours:
                group.CorrectHours(Lines(said, file), said.Text, by);
                break;
            case GroupExchangeAct.KeepAsBooked:
                group.CorrectHours(group.Places.Where(place => place.Hours is not null && place.State is GroupPlaceState.Taken or GroupPlaceState.Absent).ToDictionary(place => place.PersonId, place => place.Hours!.Value), said.Text, by);
                break;
            case GroupExchangeAct.CloseAsCancelled:
                group.CloseAsCancelled(said.Text, by);
                break;
            case GroupExchangeAct.Depart:
                group.Depart(file.Person(said.Person), by);
                break;
            case GroupExchangeAct.Lapse or GroupExchangeAct.Expire:
                break; // the clock's
            default:
                throw new Refused("communities.move-unknown");
        }
    }

    // Why a worker looked at a place that was given up and taken again is not kept; that one looked shows in what came next.
    private static ReviewReasons ReasonsFromWhatCame(FileGroupExchange whole, int at)
    {
        var comer = whole.Steps[at].For ?? whole.Steps[at].By;
        var next = whole.Steps.Skip(at + 1).FirstOrDefault(step => (step.Person ?? step.For ?? step.By) == comer);
        return next is { Act: GroupExchangeAct.ApprovePlace or GroupExchangeAct.RefusePlace or GroupExchangeAct.Lapse } ? ReviewReasons.AgeNotKnown : ReviewReasons.None;
    }

    private static Dictionary<Guid, Hours> Lines(FileGroupStep said, FileReading file) =>
        said.Lines.DistinctBy(line => line.Person).ToDictionary(line => file.Person(line.Person), line => Hours.FromMinutes(line.Minutes));

    private static Acting Acting(FileGroupStep said, FileReading file)
    {
        var actor = said.By is null ? (Guid?)null : file.Person(said.By);
        return new(actor, said.For is null ? actor : file.Person(said.For), actor is null ? "system" : said.For is null ? "web" : "office", file.Time.At(said.At));
    }
}
