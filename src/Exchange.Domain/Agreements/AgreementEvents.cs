using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>A step was appended.</summary>
/// <param name="Agreement">Where it stands after all of what happened, which may be further than this step.</param>
/// <param name="Step">What happened.</param>
/// <param name="KnownTo">One of the two who need not be told, or null.</param>
/// <param name="Outcome">What a worker decided about the hours, when this is such a decision.</param>
/// <param name="InCase">A problem case asked for that decision, is closed by it and tells the two itself.</param>
public sealed record AgreementMoved(Agreement Agreement, AgreementStep Step, Guid? KnownTo, HoursOutcome? Outcome, bool InCase)
{
    /// <summary>By this step it was completed: what was done is booked.</summary>
    public bool Completes => Step is { To: AgreementState.Completed, From: not AgreementState.Completed };
}

/// <summary>One time of a series that runs is over, done or given up. Raised after the step that ended it.</summary>
/// <param name="Agreement">That time.</param>
public sealed record AgreementTimeOver(Agreement Agreement);

/// <summary>What is booked for a completed agreement was put right (G6).</summary>
/// <param name="Agreement">Completed; its hours are the right ones.</param>
/// <param name="Before">Hours that stood before.</param>
/// <param name="Reason">A worker's, for both to read; null when the two agreed on it.</param>
/// <param name="At">When.</param>
public sealed record AgreementHoursCorrected(Agreement Agreement, Hours Before, string? Reason, DateTimeOffset At);

/// <summary>The clock has rung for somebody to be reminded (N2), in its own round or within a person's request.</summary>
/// <param name="Agreement">Of what.</param>
/// <param name="Alarm">What rang; of several at once the last.</param>
/// <param name="Version">Number of steps then: whoever has moved on since needs no reminder.</param>
public sealed record AgreementReminded(Agreement Agreement, AgreementAlarm Alarm, int Version);
