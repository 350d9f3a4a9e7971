using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;

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

internal sealed record FileMandate(string Worker, string Person, ConsentForm Consent, string From, int Months, string? Withdrawn = null);

internal sealed record FileBlock(string By, string Person, string At);

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

internal sealed record FileEmployer
{
    /// <summary>Nine digits.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string About { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string Contact { get; init; } = "";

    public required string Registered { get; init; }

    public IReadOnlyList<string> People { get; init; } = [];

    public EmployerState State { get; init; }

    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<FileVacancy> Vacancies { get; init; } = [];
}

internal sealed record FileVacancy
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Tasks { get; init; }

    public string PayText { get; init; } = "";

    public decimal? PayFrom { get; init; }

    public decimal? PayTo { get; init; }

    public PayPer PayPer { get; init; }

    public IReadOnlyList<string> Week { get; init; } = [];

    public string HoursText { get; init; } = "";

    public string Place { get; init; } = "";

    public string? Neighbourhood { get; init; }

    public bool Remote { get; init; }

    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<SkillWanted> Skills { get; init; } = [];

    public bool TrainingGiven { get; init; }

    public int Seats { get; init; } = 1;

    public string? Occupation { get; init; }

    public required string Written { get; init; }

    public string? Opened { get; init; }

    public string? Closed { get; init; }
}

internal sealed record FileFair
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string About { get; init; } = "";

    public required string Date { get; init; }

    public required TimeOnly Opens { get; init; }

    public required TimeOnly Closes { get; init; }

    public required string Place { get; init; }

    public string GetThere { get; init; } = "";

    public required string EmployersFrom { get; init; }

    public required string EmployersUntil { get; init; }

    public required string ResidentsFrom { get; init; }

    public required string ResidentsUntil { get; init; }

    public required string Planned { get; init; }

    public string? Published { get; init; }

    public string? Cancelled { get; init; }

    public IReadOnlyList<FileStand> Stands { get; init; } = [];

    public IReadOnlyList<FileRegistration> Registrations { get; init; } = [];
}

internal sealed record FileStand
{
    public required string Employer { get; init; }

    public required IReadOnlyList<string> Vacancies { get; init; }

    public required string Asked { get; init; }

    public StandState State { get; init; }

    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }

    public string? Reason { get; init; }
}

internal sealed record FileRegistration
{
    public required string Person { get; init; }

    public required string At { get; init; }

    public string? Cancelled { get; init; }

    /// <summary>When the person said yes to showing the card to the employers of the fair (C-1).</summary>
    public string? ShowsCard { get; init; }

    public string? Withdrawn { get; init; }

    /// <summary>When the person came through the door, and who saw it.</summary>
    public string? Came { get; init; }

    public string? SeenBy { get; init; }
}

internal sealed record FileAgreement
{
    /// <summary>Key of the listing it answers.</summary>
    public required string Listing { get; init; }

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

    /// <summary>Why a worker has to look first; said where time and place are agreed.</summary>
    public AgreementLooks? Looks { get; init; }
}
