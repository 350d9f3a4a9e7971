using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Who is told what of a group exchange. {0} is what it is about, {1} a neighbour's name where the sentence has one.</summary>
internal sealed class GroupNotices(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<GroupExchangeMoved>>
{
    public async Task Handle(Happened<GroupExchangeMoved> happened, CancellationToken ct)
    {
        var (group, step) = (happened.What.Group, happened.What.Step);
        await TellOfPlaceAsync(group, step, ct);
        if (step is { Act: GroupExchangeAct.Leave or GroupExchangeAct.Depart, PersonId: { } gone })
        {
            await PutAsideAsync(group, gone, ct);
        }

        if (step.From is not null && step.From != step.To)
        {
            TellOfEnd(group, step);
        }
        else if (step.From == GroupExchangeState.Completed && happened.What.BeginsMove)
        {
            TellOfHours(group, step);
        }
    }

    /// <summary>N2: the last reminder also puts it on the workers' list; after it the program is silent.</summary>
    public void Remind(GroupExchange group)
    {
        if (group.State == GroupExchangeState.Open)
        {
            Add(group, [group.OrganiserId], group.RemindersAreOver ? "Notices.last-group-report" : group.RemindersSent <= 1 ? "Notices.group-ask-report" : "Notices.group-remind-report");
        }
        else
        {
            Add(group, group.Lines.Where(line => line.Waits).Select(line => line.PersonId), group.RemindersAreOver ? "Notices.last-group-confirm" : "Notices.group-remind-confirm");
        }
    }

    private async Task TellOfPlaceAsync(GroupExchange group, GroupExchangeStep step, CancellationToken ct)
    {
        switch (step)
        {
            case { Act: GroupExchangeAct.Join } when group.PlaceOf(step.PersonId!.Value)!.State == GroupPlaceState.Waiting:
                Add(group, [step.PersonId!.Value], "Notices.group-waits");
                break;
            case { Act: GroupExchangeAct.Join }:
                Add(group, [group.OrganiserId], "Notices.group-joined", await NameAsync(step, ct));
                break;
            case { Act: GroupExchangeAct.ApprovePlace }:
                Add(group, [step.PersonId!.Value], "Notices.group-approved");
                Add(group, [group.OrganiserId], "Notices.group-joined", await NameAsync(step, ct));
                break;
            case { Act: GroupExchangeAct.RefusePlace or GroupExchangeAct.Lapse }:
                Add(group, [step.PersonId!.Value], "Notices.group-place-refused");
                break;
            case { Act: GroupExchangeAct.Leave or GroupExchangeAct.Depart, To: GroupExchangeState.Open } when group.EndsPart(step): // of a place that no worker has approved, the organiser knows nothing
                Add(group, [group.OrganiserId], "Notices.group-left", await NameAsync(step, ct));
                break;
            case { Act: GroupExchangeAct.Report, PersonId: { } person, To: GroupExchangeState.AwaitingConfirmation }:
                Add(group, [person], step.Quarters > 0 ? "Notices.group-reported" : "Notices.group-absent");
                break;
        }
    }

    private void TellOfEnd(GroupExchange group, GroupExchangeStep step)
    {
        var everybody = Everybody(group);
        switch (step)
        {
            case { To: GroupExchangeState.Cancelled }:
                Add(group, everybody.Where(person => person != step.SubjectId && person != step.PersonId), "Notices.group-cancelled");
                break;
            case { To: GroupExchangeState.Expired }:
                Add(group, [group.OrganiserId], "Notices.group-nobody");
                break;
            case { To: GroupExchangeState.Disputed }:
                Add(group, everybody.Where(person => person != step.SubjectId), "Notices.group-disputed");
                break;
            case { To: GroupExchangeState.Completed, Act: GroupExchangeAct.DecideHours }:
                Add(group, everybody, "Notices.group-decided");
                break;
            case { To: GroupExchangeState.Completed }:
                Add(group, everybody, "Notices.group-completed");
                break;
            case { To: GroupExchangeState.Voided }:
                Add(group, everybody, "Notices.group-voided");
                break;
        }
    }

    // D1: what was booked is asked about, put right or kept.
    private void TellOfHours(GroupExchange group, GroupExchangeStep step) => Add(
        group,
        Everybody(group).Where(person => step.Act != GroupExchangeAct.Dispute || person != step.SubjectId),
        step.Act switch { GroupExchangeAct.Dispute => "Notices.group-questioned", GroupExchangeAct.CorrectHours => "Notices.group-corrected", _ => "Notices.group-kept" });

    private static IEnumerable<Guid> Everybody(GroupExchange group) =>
        group.Places.Where(place => place.State is not (GroupPlaceState.Left or GroupPlaceState.NotApproved)).Select(place => place.PersonId).Append(group.OrganiserId);

    // Messages that whoever has left did not read are theirs no longer.
    private async Task PutAsideAsync(GroupExchange group, Guid person, CancellationToken ct)
    {
        var link = Threads.LinkToGroup(group.Id);
        foreach (var notice in await db.Notices.Where(notice => notice.PersonId == person && notice.Link == link && notice.ReadAt == null).ToListAsync(ct))
        {
            notice.Read(clock.GetUtcNow());
        }
    }

    private async Task<string> NameAsync(GroupExchangeStep step, CancellationToken ct) => (await db.People.OneAsync(step.PersonId!.Value, ct)).PublicName;

    private void Add(GroupExchange group, IEnumerable<Guid> people, string key, params string[] more) =>
        db.Notices.AddRange(people.ToList().Select(person => Notice.To(person, key, [group.What, .. more], $"/talkos/{group.Id}", clock.GetUtcNow())));
}
