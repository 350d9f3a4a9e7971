using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>Which way help flows (L1).</summary>
public enum MatchKind
{
    /// <summary>The owner would help.</summary>
    Offer = 0,

    /// <summary>The owner would be helped.</summary>
    Need = 1,
}

/// <summary>What matching knows of a listing. A value; what is left unsaid is taken from the owner's profile.</summary>
/// <param name="Id">The listing.</param>
/// <param name="OwnerId">Its author. An owner who is not among the people given to the matcher keeps it closed.</param>
/// <param name="Kind">Offer or need.</param>
/// <param name="Skill">Code of the skill.</param>
public sealed record MatchListing(Guid Id, Guid OwnerId, MatchKind Kind, string Skill)
{
    /// <summary>Level offered, or level wished for; null when not said.</summary>
    public SkillLevel? Level { get; init; }

    /// <summary>Codes of languages it can be done in; empty means the owner's languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>When it can be done; <see cref="WeekTimes.None"/> means whenever the owner is free.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Code of the part where it is done; null means the owner's.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>How it can be done.</summary>
    public MeetingMode Meeting { get; init; } = MeetingMode.InPerson;

    /// <summary>Care the activity asks for; the stricter of this and the vocabulary's level holds.</summary>
    public SafetyLevel Safety { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool Open { get; init; } = true;

    /// <summary>Exchanges it can still take, ≥ 0 (L11).</summary>
    public int CapacityLeft { get; init; } = 1;

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; init; }
}
