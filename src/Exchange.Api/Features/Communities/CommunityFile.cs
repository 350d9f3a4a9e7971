using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Communities;

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

    public IReadOnlyList<FileMandate> Mandates { get; init; } = [];

    public IReadOnlyList<FileBlock> Blocks { get; init; } = [];

    public IReadOnlyList<FileListing> Listings { get; init; } = [];

    public IReadOnlyList<FileEmployer> Employers { get; init; } = [];

    public IReadOnlyList<FileFair> Fairs { get; init; } = [];

    public IReadOnlyList<FileAgreement> Agreements { get; init; } = [];

    public IReadOnlyList<FileGroupExchange> GroupExchanges { get; init; } = [];

    public IReadOnlyList<FileThanks> Thanks { get; init; } = [];

    public IReadOnlyList<FileTalk> Talks { get; init; } = [];

    public IReadOnlyList<FileAppeal> Appeals { get; init; } = [];
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

    public FileAnketa? Anketa { get; init; }

    /// <summary>What a parent or guardian of a young person has said (S2, S3).</summary>
    public IReadOnlyList<FileGuardian> Guardians { get; init; } = [];

    /// <summary>Limits that staff set, in order (C6).</summary>
    public IReadOnlyList<FileHourLimits> HourLimits { get; init; } = [];

    /// <summary>What workers looked at before trusting the person with homes or children (S9).</summary>
    public IReadOnlyList<FileVetting> Vettings { get; init; } = [];

    /// <summary>When the person took no part in exchanges for a while (X10).</summary>
    public IReadOnlyList<FileSuspension> Suspensions { get; init; } = [];

    /// <summary>Said of whoever takes part no longer (C8).</summary>
    public FileLeft? Left { get; init; }
}

internal sealed record FileAnketa
{
    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<string> Week { get; init; } = [];

    public string? Neighbourhood { get; init; }

    public int? DistanceMetres { get; init; }

    public Meeting? Mode { get; init; }

    public string? Limits { get; init; }

    public required string Told { get; init; }

    /// <summary>When the person stood by the answers; without it they are a draft.</summary>
    public string? Approved { get; init; }
}

internal sealed record FileMandate(string Worker, string Person, ConsentForm Consent, string From, int Months, string? Withdrawn = null, IReadOnlyList<MandateScope>? Scopes = null);

internal sealed record FileBlock(string By, string Person, string At);
