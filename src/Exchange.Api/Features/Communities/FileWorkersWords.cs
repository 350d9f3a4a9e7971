using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Participants;

namespace Exchange.Api.Features.Communities;

/// <param name="Guardian">Name of the parent or guardian.</param>
/// <param name="Word">What they said.</param>
/// <param name="Text">Version of the text they agreed to.</param>
/// <param name="Form">How they said it.</param>
/// <param name="By">Worker who recorded it.</param>
/// <param name="Given">When.</param>
/// <param name="Withdrawn">When it was taken back.</param>
internal sealed record FileGuardian(string Guardian, GuardianWord Word, int Text, ConsentForm Form, string By, string Given, string? Withdrawn = null);

/// <param name="Floor">Minutes, 0 or below: how far the hours may fall.</param>
/// <param name="Cap">Minutes, 0 or above: how far they may rise.</param>
/// <param name="Reason">For the member to read.</param>
/// <param name="By">Who set them.</param>
/// <param name="At">When.</param>
internal sealed record FileHourLimits(int Floor, int Cap, string Reason, string By, string At);

/// <param name="Kind">What was looked at.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="By">Worker who looked.</param>
/// <param name="At">When.</param>
/// <param name="Withdrawn">When it was taken back.</param>
internal sealed record FileVetting(VettingKind Kind, string Until, string By, string At, string? Withdrawn = null);

/// <param name="Days">Days for which it was decided.</param>
/// <param name="Reason">For the person to read.</param>
/// <param name="By">Worker who decided it.</param>
/// <param name="At">Since when.</param>
/// <param name="Lifted">When it was lifted before its time.</param>
/// <param name="LiftedBy">Worker who lifted it.</param>
/// <param name="LiftedReason">Why, for the person to read.</param>
/// <param name="Told">When the person was told that its time is over.</param>
internal sealed record FileSuspension(int Days, string Reason, string By, string At, string? Lifted = null, string? LiftedBy = null, string? LiftedReason = null, string? Told = null);

/// <param name="At">When.</param>
/// <param name="Alias">What others read instead of the name.</param>
/// <param name="Minutes">Hours of the account that somebody else took over; below 0 when the person had received more than given.</param>
/// <param name="To">Who took them over; empty for the community.</param>
internal sealed record FileLeft(string At, string Alias, int Minutes = 0, string? To = null);

/// <summary>Hours with which the community thanks people (G12).</summary>
internal sealed record FileThanks
{
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Minutes for each, whole quarter-hours.</summary>
    public required int Minutes { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who proposed them.</summary>
    public required string By { get; init; }

    public required string At { get; init; }

    public required GrantState State { get; init; }

    /// <summary>Whose word was the last, where one alone could not decide it or took it back.</summary>
    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }
}

internal sealed record FileTalk
{
    /// <summary>With whom.</summary>
    public required string Person { get; init; }

    /// <summary>Key of the agreement that made it three times.</summary>
    public required string Agreement { get; init; }

    public required string Asked { get; init; }

    public string? Held { get; init; }

    /// <summary>Worker who held it.</summary>
    public string? By { get; init; }

    /// <summary>What the two settled.</summary>
    public string? Note { get; init; }
}

/// <summary>Against the last decision about its listing or agreement that a worker had made when it was asked, or against a suspension.</summary>
internal sealed record FileAppeal
{
    /// <summary>Who does not agree.</summary>
    public required string Person { get; init; }

    /// <summary>Key of the listing it is about.</summary>
    public string? Listing { get; init; }

    /// <summary>Key of the agreement it is about.</summary>
    public string? Agreement { get; init; }

    /// <summary>Since when the person was suspended, of the suspension it is about.</summary>
    public string? Suspended { get; init; }

    public required string Why { get; init; }

    public required string Asked { get; init; }

    public string? Decided { get; init; }

    /// <summary>Worker who decided it.</summary>
    public string? By { get; init; }

    /// <summary>Whether the first decision falls.</summary>
    public bool? Falls { get; init; }

    public string? Reason { get; init; }
}
