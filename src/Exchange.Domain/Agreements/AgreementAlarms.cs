using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>When the clock has something to do with an agreement, as long as it stays as it is.</summary>
internal static class AgreementAlarms
{
    /// <summary>Somebody is asked to do something.</summary>
    public static bool Reminds(this AgreementAlarm alarm) => alarm is AgreementAlarm.Remind or AgreementAlarm.AskWhetherDone;

    /// <summary>All alarms of its state, the first to ring first.</summary>
    public static IReadOnlyList<Alarm<AgreementAlarm>> Of(Agreement agreement)
    {
        var (since, ends) = (agreement.Since, agreement.EndsAt ?? default);
        return agreement.State switch
        {
            AgreementState.Proposed => [.. Reminders(since, AgreementAlarm.Remind), new(since + AgreementTimes.Proposal, AgreementAlarm.Expire)],
            AgreementState.Accepted => [.. Reminders(since, AgreementAlarm.Remind), new(since + AgreementTimes.WithoutTime, AgreementAlarm.Expire)],
            AgreementState.Agreed => [new(ends, AgreementAlarm.AskWhetherDone), .. Reminders(ends, AgreementAlarm.AskWhetherDone), new(ends + ExchangeTimes.Silence, AgreementAlarm.HandOver)],
            AgreementState.AwaitingConfirmation =>
            [
                .. Reminders(since, AgreementAlarm.Remind),
                new(since + ExchangeTimes.Silence, agreement.SpeakerId == agreement.ReceiverId ? AgreementAlarm.CompleteInSilence : AgreementAlarm.HandOver),
            ],
            AgreementState.NoShowReported => [new(since + ExchangeTimes.NoShow, AgreementAlarm.Expire)],
            _ => [],
        };
    }

    private static IEnumerable<Alarm<AgreementAlarm>> Reminders(DateTimeOffset from, AgreementAlarm alarm) =>
        ExchangeTimes.Reminders.Select(after => new Alarm<AgreementAlarm>(from + after, alarm));
}
