using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>When the clock has something to do with an agreement, as long as it stays as it is.</summary>
internal static class AgreementAlarms
{
    /// <summary>All alarms of its state, the first to ring first.</summary>
    public static (DateTimeOffset At, AgreementAlarm Alarm)[] Of(Agreement agreement)
    {
        var (since, ends) = (agreement.Since, agreement.EndsAt ?? default);
        return agreement.State switch
        {
            AgreementState.Proposed => [.. Reminders(since, AgreementAlarm.Remind), (since + AgreementTimes.Proposal, AgreementAlarm.Expire)],
            AgreementState.Accepted => [.. Reminders(since, AgreementAlarm.Remind), (since + AgreementTimes.WithoutTime, AgreementAlarm.Expire)],
            AgreementState.Agreed => [(ends, AgreementAlarm.AskWhetherDone), .. Reminders(ends, AgreementAlarm.AskWhetherDone), (ends + ExchangeTimes.Silence, AgreementAlarm.HandOver)],
            AgreementState.AwaitingConfirmation =>
            [
                .. Reminders(since, AgreementAlarm.Remind),
                (since + ExchangeTimes.Silence, agreement.SpeakerId == agreement.ReceiverId ? AgreementAlarm.CompleteInSilence : AgreementAlarm.HandOver),
            ],
            AgreementState.NoShowReported => [(since + ExchangeTimes.NoShow, AgreementAlarm.Expire)],
            AgreementState.Disputed when agreement.WithStaffSince is null => [(since + ExchangeTimes.Fix, AgreementAlarm.HandOver)],
            _ => [],
        };
    }

    private static IEnumerable<(DateTimeOffset, AgreementAlarm)> Reminders(DateTimeOffset from, AgreementAlarm alarm) =>
        ExchangeTimes.Reminders.Select(after => (from + after, alarm));
}
