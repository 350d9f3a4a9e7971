using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Who is told what after a move.</summary>
internal sealed class AgreementNotices(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<AgreementMoved>>, INotificationHandler<Happened<AgreementReminded>>, INotificationHandler<Happened<AgreementHoursCorrected>>
{
    // What is wrong, and what comes of it, is told by its problem case, to whom it is told (D2); what forms a ring by the ring; a series that goes on or waits by its next time.
    private static readonly AgreementAct[] ToldElsewhere =
        [AgreementAct.ReportProblem, AgreementAct.SettleTogether, AgreementAct.FormRing, AgreementAct.GoOn, AgreementAct.HoldSeries, AgreementAct.CorrectHours];

    public Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var (agreement, step) = (happened.What.Agreement, happened.What.Step);
        if (happened.What.InCase || ToldElsewhere.Contains(step.Act))
        {
            return Task.CompletedTask;
        }

        var both = step.SubjectId is not { } speaker || !agreement.Has(speaker)
            || step is { Act: AgreementAct.Agree, To: AgreementState.AwaitingApproval } or { Act: AgreementAct.Confirm, To: AgreementState.Disputed };
        foreach (var person in both ? new[] { agreement.GiverId, agreement.ReceiverId } : [agreement.OtherThan(step.SubjectId!.Value)])
        {
            if (person != happened.What.KnownTo)
            {
                Add(agreement, person, TopicOf(step));
            }
        }

        return Task.CompletedTask;
    }

    public Task Handle(Happened<AgreementHoursCorrected> happened, CancellationToken ct)
    {
        var (agreement, before) = (happened.What.Agreement, happened.What.Before);
        foreach (var person in happened.What.Reason is null ? [] : new[] { agreement.GiverId, agreement.ReceiverId })
        {
            db.Notices.Add(Notice.To(person, AgreementTopics.HoursCorrected, [agreement.What, NoticeArg.Hours(before), NoticeArg.Hours(agreement.Hours)], agreement.Id, clock.GetUtcNow()));
        }

        return Task.CompletedTask;
    }

    public Task Handle(Happened<AgreementReminded> happened, CancellationToken ct)
    {
        if (happened.What.Agreement.Version == happened.What.Version)
        {
            Remind(happened.What.Agreement, happened.What.Alarm);
        }

        return Task.CompletedTask;
    }

    private void Remind(Agreement agreement, AgreementAlarm alarm)
    {
        // N2: the last reminder also puts the agreement on the workers' list; after it the program is silent.
        var last = agreement.RemindersAreOver;
        var topic = (agreement.State, alarm, agreement.SpeakerId, last) switch
        {
            (_, AgreementAlarm.AskWhetherDone, _, false) => AgreementTopics.AskDone,
            (_, AgreementAlarm.AskWhetherDone, _, true) => AgreementTopics.LastDone,
            (AgreementState.Accepted, _, null, false) => AgreementTopics.RemindTime,
            (AgreementState.Accepted, _, null, true) => AgreementTopics.LastTime,
            (AgreementState.AwaitingConfirmation, _, _, false) => AgreementTopics.RemindConfirm,
            (AgreementState.AwaitingConfirmation, _, _, true) => AgreementTopics.LastConfirm,
            (_, _, _, true) => AgreementTopics.LastAnswer,
            _ => AgreementTopics.RemindAnswer,
        };
        foreach (var person in new[] { agreement.GiverId, agreement.ReceiverId }.Where(person => alarm == AgreementAlarm.AskWhetherDone || person != agreement.SpeakerId))
        {
            Add(agreement, person, topic);
        }
    }

    private static NoticeTopic TopicOf(AgreementStep step) => (step.Act, step.To) switch
    {
        (AgreementAct.Expire, AgreementState.Expired) when step.From == AgreementState.Accepted => AgreementTopics.LastExpired,
        (AgreementAct.NextTime, AgreementState.AwaitingApproval) => AgreementTopics.NextTimeWaits,
        (AgreementAct.NextTime, _) => AgreementTopics.NextTime,
        (AgreementAct.EndSeries, _) => step.SubjectId is null ? AgreementTopics.SeriesOver : AgreementTopics.SeriesEnded,
        (AgreementAct.Propose, _) => AgreementTopics.Proposed,
        (AgreementAct.TakeAsPublished, _) => AgreementTopics.Taken,
        (AgreementAct.Counter, _) => AgreementTopics.Countered,
        (AgreementAct.Accept, _) => AgreementTopics.Accepted,
        (AgreementAct.Decline, _) => AgreementTopics.Declined,
        (AgreementAct.Withdraw, _) => AgreementTopics.Withdrawn,
        (AgreementAct.Suggest, _) => AgreementTopics.Suggested,
        (AgreementAct.Agree, AgreementState.AwaitingApproval) => AgreementTopics.WaitsForWorker,
        (AgreementAct.Agree, _) => AgreementTopics.Agreed,
        (AgreementAct.Approve, _) => AgreementTopics.Approved,
        (AgreementAct.Refuse, _) => AgreementTopics.NotApproved,
        (AgreementAct.Cancel or AgreementAct.Leave, AgreementState.Cancelled) => AgreementTopics.Cancelled,
        (AgreementAct.ReportDone, _) => AgreementTopics.ReportedDone,
        (AgreementAct.EnterSlip, _) => AgreementTopics.SlipEntered,
        (_, AgreementState.Completed) => AgreementTopics.Completed,
        (AgreementAct.Confirm, _) => AgreementTopics.AmountsDiffer,
        (AgreementAct.ReportNoShow, _) => AgreementTopics.NoShowReported,
        (AgreementAct.CloseListing, _) => AgreementTopics.ListingClosed,
        (_, AgreementState.Disputed) => AgreementTopics.WorkerHelps,
        (_, AgreementState.NoShow) => AgreementTopics.NoShow,
        (_, AgreementState.Expired) => AgreementTopics.Expired,
        _ => AgreementTopics.Closed,
    };

    private void Add(Agreement agreement, Guid person, NoticeTopic topic) =>
        db.Notices.Add(Notice.To(person, topic, [NoticeArg.Person(agreement.OtherThan(person)), agreement.What], agreement.Id, clock.GetUtcNow()));
}
