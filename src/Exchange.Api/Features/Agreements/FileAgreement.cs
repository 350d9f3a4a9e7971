using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;

namespace Exchange.Api.Features.Agreements;

internal sealed record FileAgreement
{
    /// <summary>What a later time of its series, a talk or an appeal calls it by; empty when there is none.</summary>
    public string? Key { get; init; }

    /// <summary>Key of the time before it in its series; its first step is then <c>nextTime</c>.</summary>
    public string? After { get; init; }

    /// <summary>Key of the listing it answers; empty for what stands on a paper slip alone.</summary>
    public string? Listing { get; init; }

    /// <summary>Who helped, where no listing says it.</summary>
    public string? Helper { get; init; }

    /// <summary>Serial of the slip that both signed.</summary>
    public int? Slip { get; init; }

    /// <summary>Day that stands on the slip.</summary>
    public string? Day { get; init; }

    /// <summary>Key of the need, when it answers an offer and a need at once, as in a ring.</summary>
    public string? Need { get; init; }

    /// <summary>Key of the offer, when it answers a need and an own offer at once.</summary>
    public string? Offer { get; init; }

    public required string What { get; init; }

    /// <summary>The side that is not the author of the listing.</summary>
    public required string With { get; init; }

    /// <summary>Minutes of the first terms, whole quarter-hours; 0 for a gift.</summary>
    public required int Minutes { get; init; }

    /// <summary>What the two did, in order; the hours are booked by it.</summary>
    public required IReadOnlyList<FileStep> Steps { get; init; }
}

internal sealed record FileStep
{
    public required AgreementAct Act { get; init; }

    public required string At { get; init; }

    /// <summary>Who was at the keyboard; empty for the program.</summary>
    public string? By { get; init; }

    /// <summary>Whose word it was, when a worker acted for a person.</summary>
    public string? For { get; init; }

    public int? Minutes { get; init; }

    public string? StartsAt { get; init; }

    /// <summary>Message, place, or what a worker decided and why.</summary>
    public string? Text { get; init; }

    public string? What { get; init; }

    public CancelReason? Reason { get; init; }

    public ConsentForm? Consent { get; init; }

    /// <summary>How often, where several times are suggested at once.</summary>
    public HowOften? Every { get; init; }

    /// <summary>How many times in all, beside <see cref="Every"/>.</summary>
    public int? Times { get; init; }

    /// <summary>Why a worker has to look first; said where time and place are agreed.</summary>
    public ReviewReasons? ReviewReasons { get; init; }
}
