using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;

namespace Exchange.Api.Features.Communities;

/// <summary>Lets the people of a file help together again, step by step.</summary>
internal sealed class GroupReplay(HoursReplay hours)
{
    public void Read(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.GroupExchanges)
        {
            var group = Call(said, time, keys);
            var next = 1;
            for (; next < said.Steps.Count && group.State != GroupExchangeState.Completed; next++)
            {
                Step(group, said, next, time, keys);
            }

            hours.Of(group);
            foreach (var i in Enumerable.Range(next, said.Steps.Count - next))
            {
                hours.After(group, time.At(said.Steps[i].At), () => Step(group, said, i, time, keys));
            }
        }
    }

    private static GroupExchange Call(FileGroupExchange said, FileTime time, Keys keys) => said.Steps is [{ Act: GroupExchangeAct.Call, By: not null } call, ..]
        ? GroupExchange.Call(new(said.Kind, said.Skill, said.What, time.At(said.StartsAt), said.Place, QuarterHours.FromMinutes(said.Minutes), said.Places), Acting(call, time, keys), call.Consent)
        : throw new Refused("communities.move-unknown");

    private static void Step(GroupExchange group, FileGroupExchange whole, int at, FileTime time, Keys keys)
    {
        var said = whole.Steps[at];
        var by = Acting(said, time, keys);
        if (said.Act != GroupExchangeAct.Depart)
        {
            group.Tick(by.At); // so does the program before every act of a person
        }

        switch (said.Act)
        {
            case GroupExchangeAct.Join:
                group.Join(said.Looks ?? LooksFromWhatCame(whole, at), by, said.Consent);
                break;
            case GroupExchangeAct.Leave:
                group.Leave(by);
                break;
            case GroupExchangeAct.ApprovePlace:
                group.ApprovePlace(keys.Person(said.Person).Id, by);
                break;
            case GroupExchangeAct.RefusePlace:
                group.RefusePlace(keys.Person(said.Person).Id, said.Text, by);
                break;
            case GroupExchangeAct.Cancel:
                group.Cancel(by);
                break;
            case GroupExchangeAct.Report:
                group.Report(Lines(said, keys), by, said.Consent);
                break;
            case GroupExchangeAct.Confirm:
                group.Confirm(by, said.Consent);
                break;
            case GroupExchangeAct.Dispute:
                group.Dispute(said.Text, by);
                break;
            case GroupExchangeAct.DecideHours:
                group.DecideHours(Lines(said, keys), said.Text, by);
                break;
            case GroupExchangeAct.CorrectHours:
                group.PutRight(Lines(said, keys), said.Text, by);
                break;
            case GroupExchangeAct.KeepAsBooked:
                group.PutRight(group.Places.Where(place => place.Quarters is not null && place.State is GroupPlaceState.Taken or GroupPlaceState.Absent).ToDictionary(place => place.PersonId, place => place.Quarters!.Value), said.Text, by);
                break;
            case GroupExchangeAct.Void:
                group.Void(said.Text, by);
                break;
            case GroupExchangeAct.Depart:
                group.Depart(keys.Person(said.Person).Id, by);
                break;
            case GroupExchangeAct.Lapse or GroupExchangeAct.Expire:
                break; // the clock's
            default:
                throw new Refused("communities.move-unknown");
        }
    }

    // Why a worker looked at a place that was given up and taken again is not kept; that one looked shows in what came next.
    private static AgreementLooks LooksFromWhatCame(FileGroupExchange whole, int at)
    {
        var comer = whole.Steps[at].For ?? whole.Steps[at].By;
        var next = whole.Steps.Skip(at + 1).FirstOrDefault(step => (step.Person ?? step.For ?? step.By) == comer);
        return next is { Act: GroupExchangeAct.ApprovePlace or GroupExchangeAct.RefusePlace or GroupExchangeAct.Lapse } ? AgreementLooks.AgeNotKnown : AgreementLooks.None;
    }

    private static Dictionary<Guid, int> Lines(FileGroupStep said, Keys keys) =>
        said.Lines.DistinctBy(line => line.Person).ToDictionary(line => keys.Person(line.Person).Id, line => QuarterHours.FromMinutes(line.Minutes));

    private static Acting Acting(FileGroupStep said, FileTime time, Keys keys)
    {
        var actor = said.By is null ? (Guid?)null : keys.Person(said.By).Id;
        return new(actor, said.For is null ? actor : keys.Person(said.For).Id, actor is null ? "system" : said.For is null ? "web" : "office", time.At(said.At));
    }
}
