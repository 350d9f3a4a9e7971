using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Ledger;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Who is told what after a move. {0} is the other side's name, {1} what it is about.</summary>
internal sealed class AgreementNotices(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<AgreementMoved>>, INotificationHandler<Happened<AgreementHoursCorrected>>
{
    // What is wrong, and what comes of it, is told by its problem case, to whom it is told (D2); what forms a ring by the ring; a series that goes on or waits by its next time.
    private static readonly AgreementAct[] ToldElsewhere =
        [AgreementAct.ReportProblem, AgreementAct.SettleTogether, AgreementAct.DecideAnew, AgreementAct.FormRing, AgreementAct.GoOn, AgreementAct.HoldSeries, AgreementAct.CorrectHours];

    public async Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var (agreement, step) = (happened.What.Agreement, happened.What.Step);
        if (happened.What.InCase || ToldElsewhere.Contains(step.Act))
        {
            return;
        }

        var both = step.SubjectId is not { } speaker || !agreement.Has(speaker)
            || step is { Act: AgreementAct.Agree, To: AgreementState.AwaitingApproval } or { Act: AgreementAct.Confirm, To: AgreementState.Disputed };
        foreach (var person in both ? new[] { agreement.GiverId, agreement.ReceiverId } : [agreement.OtherThan(step.SubjectId!.Value)])
        {
            if (person != happened.What.KnownTo)
            {
                await AddAsync(agreement, person, KeyOf(step), ct);
            }
        }
    }

    public async Task Handle(Happened<AgreementHoursCorrected> happened, CancellationToken ct)
    {
        var (agreement, before) = (happened.What.Agreement, happened.What.Before);
        if (happened.What.InCase)
        {
            return;
        }

        foreach (var person in await db.TwoOfAsync(agreement, ct))
        {
            db.Notices.Add(Notice.To(
                person.Id, "Notices.hours-corrected", [agreement.What, Said(before, person.Language), Said(agreement.Quarters, person.Language)], $"/susitarimai/{agreement.Id}", clock.GetUtcNow()));
        }
    }

    public async Task RemindAsync(Agreement agreement, AgreementAlarm alarm, CancellationToken ct)
    {
        // N2: the last reminder also puts the agreement on the workers' list; after it the program is silent.
        var last = agreement.RemindersAreOver;
        var key = (agreement.State, alarm, agreement.SpeakerId, last) switch
        {
            (_, AgreementAlarm.AskWhetherDone, _, false) => "Notices.ask-done",
            (_, AgreementAlarm.AskWhetherDone, _, true) => "Notices.last-done",
            (AgreementState.Accepted, _, null, false) => "Notices.remind-time",
            (AgreementState.Accepted, _, null, true) => "Notices.last-time",
            (AgreementState.AwaitingConfirmation, _, _, false) => "Notices.remind-confirm",
            (AgreementState.AwaitingConfirmation, _, _, true) => "Notices.last-confirm",
            (_, _, _, true) => "Notices.last-answer",
            _ => "Notices.remind-answer",
        };
        foreach (var person in new[] { agreement.GiverId, agreement.ReceiverId }.Where(person => alarm == AgreementAlarm.AskWhetherDone || person != agreement.SpeakerId))
        {
            await AddAsync(agreement, person, key, ct);
        }
    }

    private static string KeyOf(AgreementStep step) => (step.Act, step.To) switch
    {
        (AgreementAct.Expire, AgreementState.Expired) when step.From == AgreementState.Accepted => "Notices.last-expired",
        (AgreementAct.NextTime, AgreementState.AwaitingApproval) => "Notices.next-time-waits",
        (AgreementAct.NextTime, _) => "Notices.next-time",
        (AgreementAct.EndSeries, _) => step.SubjectId is null ? "Notices.series-over" : "Notices.series-ended",
        (AgreementAct.Propose, _) => "Notices.proposed",
        (AgreementAct.TakeAsPublished, _) => "Notices.taken",
        (AgreementAct.Counter, _) => "Notices.countered",
        (AgreementAct.Accept, _) => "Notices.accepted",
        (AgreementAct.Decline, _) => "Notices.declined",
        (AgreementAct.Withdraw, _) => "Notices.withdrawn",
        (AgreementAct.Suggest, _) => "Notices.suggested",
        (AgreementAct.Agree, AgreementState.AwaitingApproval) => "Notices.waits-for-worker",
        (AgreementAct.Agree, _) => "Notices.agreed",
        (AgreementAct.Approve, _) => "Notices.approved",
        (AgreementAct.Refuse, _) => "Notices.not-approved",
        (AgreementAct.Cancel or AgreementAct.Leave, AgreementState.Cancelled) => "Notices.cancelled",
        (AgreementAct.ReportDone, _) => "Notices.reported-done",
        (AgreementAct.EnterSlip, _) => "Notices.slip-entered",
        (_, AgreementState.Completed) => "Notices.completed",
        (AgreementAct.Confirm, _) => "Notices.amounts-differ",
        (AgreementAct.ReportNoShow, _) => "Notices.no-show-reported",
        (AgreementAct.CloseListing, _) => "Notices.listing-closed",
        (_, AgreementState.Disputed) => "Notices.worker-helps",
        (_, AgreementState.NoShow) => "Notices.no-show",
        (_, AgreementState.Expired) => "Notices.expired",
        _ => "Notices.closed",
    };

    private static string Said(int quarters, string language) => QuarterHours.ToHours(quarters).ToString("0.##", CultureInfo.GetCultureInfo(language));

    private async Task AddAsync(Agreement agreement, Guid person, string key, CancellationToken ct)
    {
        var other = await db.People.SingleAsync(p => p.Id == agreement.OtherThan(person), ct);
        db.Notices.Add(Notice.To(person, key, [other.PublicName, agreement.What], $"/susitarimai/{agreement.Id}", clock.GetUtcNow()));
    }
}
