using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;

namespace Exchange.Domain.Reviews;

/// <summary>
/// Three kind questions after an exchange of two, or between two of a group exchange, and a thank-you (V1–V7). The other reads it only once both have written or the time to
/// write is over, and never that somebody would not do it again.
/// </summary>
public sealed class Review
{
    /// <summary>To write one, from completion (V1).</summary>
    public static readonly TimeSpan Within = TimeSpan.FromDays(14);

    /// <summary>Length of a thank-you, characters.</summary>
    public const int LongestThanks = 300;

    /// <summary>Length of a note for workers, characters.</summary>
    public const int LongestNote = 600;

    private Review()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The completed agreement, or null.</summary>
    public Guid? AgreementId { get; private init; }

    /// <summary>The completed group exchange, when it is not an agreement; else null.</summary>
    public Guid? GroupExchangeId { get; private init; }

    /// <summary>Who wrote it.</summary>
    public Guid ById { get; private init; }

    /// <summary>The other.</summary>
    public Guid AboutId { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When the time to write ends and it is shown whatever the other did (V2).</summary>
    public DateTimeOffset ShownFrom { get; private init; }

    /// <summary>The other came.</summary>
    public bool Came { get; private init; }

    /// <summary>It was as agreed.</summary>
    public bool AsAgreed { get; private init; }

    /// <summary>Would do it again; false only keeps the two apart in matching (V6).</summary>
    public bool WouldAgain { get; private init; }

    /// <summary>A thank-you, or null.</summary>
    public string? ThankYou { get; private init; }

    /// <summary>For workers alone, or null (V4).</summary>
    public string? Note { get; private init; }

    /// <summary>When the one thanked let everybody read the thank-you, or null (V3).</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>One answer of the one it is about, or null (V5).</summary>
    public string? Reply { get; private set; }

    /// <summary>Whether a person may write one now (V1); whether they already have is for the caller to ask.</summary>
    public static bool IsOpen(Agreement agreement, Guid person, DateTimeOffset now) =>
        agreement.State == AgreementState.Completed && agreement.Has(person) && now <= agreement.Since + Within;

    /// <summary>Whether a person may write one now about another of a group exchange (V1): hours went from one to the other.</summary>
    public static bool IsOpen(GroupExchange group, Guid person, Guid about, DateTimeOffset now) =>
        group.State == GroupExchangeState.Completed && group.Exchanged(person, about) && now <= group.Since + Within;

    /// <summary>Writes one about the other of an agreement.</summary>
    /// <param name="agreement">Completed, at most 14 days ago.</param>
    /// <param name="said">The answers.</param>
    /// <param name="by">One of the two.</param>
    /// <exception cref="Refused"><c>reviews.not-now</c>, <c>reviews.too-long</c>.</exception>
    public static Review Write(Agreement agreement, ReviewSaid said, Acting by)
    {
        if (by.SubjectId is not { } person || !IsOpen(agreement, person, by.At))
        {
            throw new Refused("reviews.not-now");
        }

        return Of(agreement.Id, null, agreement.OtherThan(person), agreement.Since, said, by);
    }

    /// <summary>Writes one about another of a group exchange.</summary>
    /// <param name="group">Completed, at most 14 days ago.</param>
    /// <param name="about">The organiser, or for the organiser one who has a line.</param>
    /// <param name="said">The answers.</param>
    /// <param name="by">The other of these two.</param>
    /// <exception cref="Refused"><c>reviews.not-now</c>, <c>reviews.too-long</c>.</exception>
    public static Review Write(GroupExchange group, Guid about, ReviewSaid said, Acting by) => by.SubjectId is { } person && IsOpen(group, person, about, by.At)
        ? Of(null, group.Id, about, group.Since, said, by)
        : throw new Refused("reviews.not-now");

    /// <summary>Whether the other may read it (V2).</summary>
    /// <param name="both">Both have written.</param>
    /// <param name="now">Now.</param>
    public bool IsShown(bool both, DateTimeOffset now) => both || now > ShownFrom;

    /// <summary>The one thanked lets everybody read the thank-you (V3); a second time changes nothing.</summary>
    /// <exception cref="Refused"><c>reviews.not-now</c> for anybody else, or without a thank-you.</exception>
    public void Approve(Acting by) => ApprovedAt ??= by.SubjectId == AboutId && ThankYou is not null ? by.At : throw new Refused("reviews.not-now");

    /// <summary>The one it is about answers; once (V5).</summary>
    /// <exception cref="Refused"><c>reviews.not-now</c>, <c>reviews.too-long</c>, <c>reviews.empty</c>.</exception>
    public void Answer(string? words, Acting by)
    {
        if (by.SubjectId != AboutId || Reply is not null)
        {
            throw new Refused("reviews.not-now");
        }

        Reply = Words(words, LongestThanks) ?? throw new Refused("reviews.empty");
    }

    private static Review Of(Guid? agreement, Guid? group, Guid about, DateTimeOffset completed, ReviewSaid said, Acting by) => new()
    {
        Id = Guid.CreateVersion7(by.At),
        AgreementId = agreement,
        GroupExchangeId = group,
        ById = by.SubjectId!.Value,
        AboutId = about,
        At = by.At,
        ShownFrom = completed + Within,
        Came = said.Came,
        AsAgreed = said.AsAgreed,
        WouldAgain = said.WouldAgain,
        ThankYou = Words(said.ThankYou, LongestThanks),
        Note = Words(said.Note, LongestNote),
    };

    private static string? Words(string? text, int longest) => Exchange.Domain.Language.CleanText.CleanLines(text ?? "") is not { Length: > 0 } said ? null
        : said.Length > longest ? throw new Refused("reviews.too-long")
        : said;
}

/// <summary>What a review says.</summary>
/// <param name="Came">The other came.</param>
/// <param name="AsAgreed">It was as agreed.</param>
/// <param name="WouldAgain">Would do it again.</param>
/// <param name="ThankYou">A thank-you, 0–300 characters.</param>
/// <param name="Note">For workers alone, 0–600 characters.</param>
public sealed record ReviewSaid(bool Came, bool AsAgreed, bool WouldAgain, string? ThankYou, string? Note);
