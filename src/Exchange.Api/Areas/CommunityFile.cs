using System.Collections;
using System.Text.Json.Serialization;
using Exchange.Api.Pipeline;

namespace Exchange.Api.Areas;

/// <summary>A whole community as one file; described in <c>docs/community-file.md</c>. Instants and days are <see cref="FileTime"/> texts.</summary>
internal sealed record CommunityFile
{
    public const int CurrentFormat = 1;

    /// <summary>Version of this layout.</summary>
    public required int Format { get; init; }

    /// <summary>For whoever opens the file; not imported.</summary>
    public string? About { get; init; }

    public required FileCommunity Community { get; init; }

    public IReadOnlyList<FilePerson> People { get; init; } = [];

    /// <summary>What the areas bring, by the names of their parts.</summary>
    [JsonIgnore]
    public Dictionary<string, object?> Parts { get; } = [];

    /// <summary>How much there is of a part.</summary>
    public int Count(string part) => Parts.GetValueOrDefault(part) is ICollection rows ? rows.Count : 0;
}

internal sealed record FileCommunity
{
    public required string Name { get; init; }

    public string Phone { get; init; } = "";

    public IReadOnlyList<string> Languages { get; init; } = ["lt", "en"];

    public bool SendsMail { get; init; }

    public required string Founded { get; init; }

    /// <summary>Keys of the people on the cards of the demo.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];
}

internal sealed record FilePerson
{
    /// <summary>What the rest of the file calls the person.</summary>
    public required string Key { get; init; }

    /// <summary>Member number; without it the next free one.</summary>
    public int? Number { get; init; }

    public required string FirstName { get; init; }

    public string LastName { get; init; } = "";

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string Language { get; init; } = "lt";

    public string? Born { get; init; }

    public bool Protected { get; init; }

    public required string Joined { get; init; }

    /// <summary>Empty: the person has no way to sign in.</summary>
    public IReadOnlyList<Who> Roles { get; init; } = [];

    /// <summary>Worker who accompanies the person.</summary>
    public string? Worker { get; init; }

    public string? Enrolled { get; init; }

    /// <summary>What the areas say of the person, by the names of their parts.</summary>
    [JsonIgnore]
    public Dictionary<string, object?> Parts { get; } = [];
}
