using Exchange.Domain.Agreements;

namespace Exchange.Api.Features.Agreements;

/// <param name="At">When.</param>
/// <param name="By">Whose word.</param>
/// <param name="ThroughWorker">A worker was at the keyboard for the person.</param>
/// <param name="Act">What was done.</param>
/// <param name="To">State after.</param>
/// <param name="Minutes">Amount said; of a problem the hours of which the other was asked.</param>
/// <param name="StartsAt">Time said.</param>
/// <param name="Text">Words, when they are for the reader.</param>
/// <param name="Reason">Reason of a cancellation; illness and care are told as "other" to the other side (K3).</param>
/// <param name="Every">How often, where several times were said.</param>
/// <param name="Times">How many times in all.</param>
public sealed record AgreementLine(
    DateTimeOffset At, AgreementVoice By, bool ThroughWorker, AgreementAct Act, AgreementState To, int? Minutes, DateTimeOffset? StartsAt, string? Text, CancelReason? Reason,
    HowOften? Every, int? Times);

/// <summary>Whose word a step was, as the reader sees it.</summary>
public enum AgreementVoice
{
    Mine,
    Giver,
    Receiver,
    Worker,
    Clock,
}
