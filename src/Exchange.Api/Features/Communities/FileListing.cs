using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Communities;

internal sealed record FileListing
{
    public required string Key { get; init; }

    public required string Owner { get; init; }

    public required ListingKind Kind { get; init; }

    public required string Skill { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public string Language { get; init; } = "lt";

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Week { get; init; } = [];

    public string? Neighbourhood { get; init; }

    public Meeting Mode { get; init; } = Meeting.InPerson;

    public int Minutes { get; init; } = 60;

    public int Capacity { get; init; } = 1;

    public bool Standing { get; init; }

    public required string Begun { get; init; }

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<FileMove> Moves { get; init; } = [];
}

internal sealed record FileMove(ListingMove Move, string At, string? By = null, string? Reason = null);
