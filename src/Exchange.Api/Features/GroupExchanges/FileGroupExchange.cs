using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;

namespace Exchange.Api.Features.GroupExchanges;

internal sealed record FileGroupExchange
{
    public required GroupExchangeKind Kind { get; init; }

    public required string Skill { get; init; }

    public required string What { get; init; }

    public required string StartsAt { get; init; }

    public required string Place { get; init; }

    /// <summary>Minutes for each who takes a place, whole quarter-hours.</summary>
    public required int Minutes { get; init; }

    public required int Places { get; init; }

    /// <summary>What its people did, in order, beginning with the organiser's call; the hours are booked by it.</summary>
    public required IReadOnlyList<FileGroupStep> Steps { get; init; }
}

internal sealed record FileGroupStep
{
    public required GroupExchangeAct Act { get; init; }

    public required string At { get; init; }

    /// <summary>Who was at the keyboard; empty for the program.</summary>
    public string? By { get; init; }

    /// <summary>Whose word it was, when a worker acted for a person.</summary>
    public string? For { get; init; }

    /// <summary>Whose place it was about, when it was not their own word.</summary>
    public string? Person { get; init; }

    /// <summary>Why a worker has to look first; said where somebody takes a place, of the last time they did.</summary>
    public ReviewReasons? ReviewReasons { get; init; }

    /// <summary>Hours of everybody who had a place; 0 minutes for who did not come.</summary>
    public IReadOnlyList<FileLine> Lines { get; init; } = [];

    /// <summary>What is not so, or what a worker decided and why.</summary>
    public string? Text { get; init; }

    public ConsentForm? Consent { get; init; }
}

internal sealed record FileLine(string Person, int Minutes);
