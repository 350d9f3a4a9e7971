using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Who is told what after a move. {0} is the other side's name, {1} what it is about.</summary>
internal sealed class AgreementNotices(ExchangeDb db, TimeProvider clock)
{
    public async Task TellAsync(Agreement agreement, AgreementStep step, CancellationToken ct, Guid? except = null)
    {
        // What is wrong is told by its problem case, to whom it is told (D2).
        if (step.Act == AgreementAct.ReportProblem)
        {
            return;
        }

        var both = step.SubjectId is not { } speaker || !agreement.Has(speaker)
            || step is { Act: AgreementAct.Agree, To: AgreementState.AwaitingApproval } or { Act: AgreementAct.Confirm, To: AgreementState.Disputed };
        foreach (var person in both ? new[] { agreement.GiverId, agreement.ReceiverId } : [agreement.OtherThan(step.SubjectId!.Value)])
        {
            if (person != except)
            {
                await AddAsync(agreement, person, KeyOf(step), ct);
            }
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
        (AgreementAct.EndSeries, _) => "Notices.series-ended",
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

    private async Task AddAsync(Agreement agreement, Guid person, string key, CancellationToken ct)
    {
        var other = await db.People.SingleAsync(p => p.Id == agreement.OtherThan(person), ct);
        db.Notices.Add(Notice.To(person, key, [other.PublicName, agreement.What], $"/susitarimai/{agreement.Id}", clock.GetUtcNow()));
    }
}
