using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>When the clock has something to do with an agreement, as long as it stays as it is.</summary>
internal static class AgreementAlarms
{
    /// <summary>All alarms of its state, the first to ring first.</summary>
    public static IReadOnlyList<Alarm<AgreementAlarm>> Of(Agreement agreement)
    {
        var (since, ends) = (agreement.Since, agreement.EndsAt ?? default);
        return agreement.State switch
        {
            AgreementState.Proposed => [.. Alarms.Reminders(since, AgreementAlarm.Remind), new(since + AgreementTimes.Proposal, AgreementAlarm.Expire)],
            AgreementState.Accepted => [.. Alarms.Reminders(since, AgreementAlarm.Remind), new(since + AgreementTimes.WithoutTime, AgreementAlarm.Expire)],
            AgreementState.Agreed => [new(ends, AgreementAlarm.AskWhetherDone), .. Alarms.Reminders(ends, AgreementAlarm.AskWhetherDone), new(ends + ExchangeTimes.Silence, AgreementAlarm.HandOver)],
            AgreementState.AwaitingConfirmation =>
            [
                .. Alarms.Reminders(since, AgreementAlarm.Remind),
                new(since + ExchangeTimes.Silence, agreement.SpeakerId == agreement.ReceiverId ? AgreementAlarm.CompleteInSilence : AgreementAlarm.HandOver),
            ],
            AgreementState.NoShowReported => [new(since + ExchangeTimes.NoShow, AgreementAlarm.Expire)],
            _ => [],
        };
    }
}
