using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Who is told what of a group exchange. {0} is what it is about, {1} a neighbour's name where the sentence has one.</summary>
internal sealed class GroupNotices(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<GroupExchangeMoved>>, INotificationHandler<Happened<GroupExchangeReminded>>
{
    public async Task Handle(Happened<GroupExchangeMoved> happened, CancellationToken ct)
    {
        var (group, step) = (happened.What.Group, happened.What.Step);
        TellOfPlace(group, step);
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

    public Task Handle(Happened<GroupExchangeReminded> happened, CancellationToken ct)
    {
        if (happened.What.Group.Version == happened.What.Version)
        {
            Remind(happened.What.Group);
        }

        return Task.CompletedTask;
    }

    // N2: the last reminder also puts it on the workers' list; after it the program is silent.
    private void Remind(GroupExchange group)
    {
        if (group.State == GroupExchangeState.Open)
        {
            Add(group, [group.OrganiserId], group.RemindersAreOver ? GroupExchangeTopics.LastReport : group.RemindersSent <= 1 ? GroupExchangeTopics.AskReport : GroupExchangeTopics.RemindReport);
        }
        else
        {
            Add(group, group.Lines.Where(line => line.Waits).Select(line => line.PersonId), group.RemindersAreOver ? GroupExchangeTopics.LastConfirm : GroupExchangeTopics.RemindConfirm);
        }
    }

    private void TellOfPlace(GroupExchange group, GroupExchangeStep step)
    {
        switch (step)
        {
            case { Act: GroupExchangeAct.Join } when group.PlaceOf(step.PersonId!.Value)!.State == GroupPlaceState.Waiting:
                Add(group, [step.PersonId!.Value], GroupExchangeTopics.Waits);
                break;
            case { Act: GroupExchangeAct.Join }:
                Add(group, [group.OrganiserId], GroupExchangeTopics.Joined, Named(step));
                break;
            case { Act: GroupExchangeAct.ApprovePlace }:
                Add(group, [step.PersonId!.Value], GroupExchangeTopics.Approved);
                Add(group, [group.OrganiserId], GroupExchangeTopics.Joined, Named(step));
                break;
            case { Act: GroupExchangeAct.RefusePlace or GroupExchangeAct.Lapse }:
                Add(group, [step.PersonId!.Value], GroupExchangeTopics.PlaceRefused);
                break;
            case { Act: GroupExchangeAct.Leave or GroupExchangeAct.Depart, To: GroupExchangeState.Open } when group.EndsPart(step): // of a place that no worker has approved, the organiser knows nothing
                Add(group, [group.OrganiserId], GroupExchangeTopics.Left, Named(step));
                break;
            case { Act: GroupExchangeAct.Report, PersonId: { } person, To: GroupExchangeState.AwaitingConfirmation }:
                Add(group, [person], step.Hours > Hours.Zero ? GroupExchangeTopics.Reported : GroupExchangeTopics.Absent);
                break;
        }
    }

    private void TellOfEnd(GroupExchange group, GroupExchangeStep step)
    {
        var everybody = Everybody(group);
        switch (step)
        {
            case { To: GroupExchangeState.Cancelled }:
                Add(group, everybody.Where(person => person != step.SubjectId && person != step.PersonId), GroupExchangeTopics.Cancelled);
                break;
            case { To: GroupExchangeState.Expired }:
                Add(group, [group.OrganiserId], GroupExchangeTopics.Nobody);
                break;
            case { To: GroupExchangeState.Disputed }:
                Add(group, everybody.Where(person => person != step.SubjectId), GroupExchangeTopics.Disputed);
                break;
            case { To: GroupExchangeState.Completed, Act: GroupExchangeAct.DecideHours }:
                Add(group, everybody, GroupExchangeTopics.Decided);
                break;
            case { To: GroupExchangeState.Completed }:
                Add(group, everybody, GroupExchangeTopics.Completed);
                break;
            case { To: GroupExchangeState.Voided }:
                Add(group, everybody, GroupExchangeTopics.Voided);
                break;
        }
    }

    // D1: what was booked is asked about, put right or kept.
    private void TellOfHours(GroupExchange group, GroupExchangeStep step) => Add(
        group,
        Everybody(group).Where(person => step.Act != GroupExchangeAct.Dispute || person != step.SubjectId),
        step.Act switch { GroupExchangeAct.Dispute => GroupExchangeTopics.Questioned, GroupExchangeAct.CorrectHours => GroupExchangeTopics.Corrected, _ => GroupExchangeTopics.Kept });

    private static IEnumerable<Guid> Everybody(GroupExchange group) =>
        group.Places.Where(place => place.State is not (GroupPlaceState.Left or GroupPlaceState.NotApproved)).Select(place => place.PersonId).Append(group.OrganiserId);

    // Messages that whoever has left did not read are theirs no longer.
    private async Task PutAsideAsync(GroupExchange group, Guid person, CancellationToken ct)
    {
        var link = MessagesPages.Group(group.Id);
        foreach (var notice in await db.Notices.Where(notice => notice.PersonId == person && notice.Link == link && notice.ReadAt == null).ToListAsync(ct))
        {
            notice.Read(clock.GetUtcNow());
        }
    }

    private static NoticeArg Named(GroupExchangeStep step) => NoticeArg.Person(step.PersonId!.Value);

    private void Add(GroupExchange group, IEnumerable<Guid> people, NoticeTopic topic, params NoticeArg[] more) =>
        db.Notices.AddRange(people.ToList().Select(person => Notice.To(person, topic, [group.What, .. more], group.Id, clock.GetUtcNow())));
}
