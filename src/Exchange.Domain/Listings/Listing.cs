using Exchange.Domain.Language;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Listings;

/// <summary>An offer or a need of one person. Rules L1–L12; its moves are those of <see cref="ListingMoves"/>.</summary>
public sealed class Listing : IRaisesEvents
{
    /// <summary>Length of a title, characters.</summary>
    public const int LongestTitle = 80;

    /// <summary>Length of a text, characters.</summary>
    public const int LongestText = 2_000;

    private readonly List<ListingChange> changes = [];
    private readonly List<ListingVersion> versions = [];

    private Listing()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Author.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Offer or need; never changes (L1).</summary>
    public ListingKind Kind { get; private init; }

    /// <summary>Code of the skill, of the vocabulary.</summary>
    public string SkillCode { get; private set; } = "";

    /// <summary>Title, 0–80 characters; empty only in a draft.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text, 0–2000 characters with line breaks; may stay empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Language of title and text, two-letter code.</summary>
    public string Language { get; private set; } = "lt";

    /// <summary>Languages it can be done in, two-letter codes; empty means the author's.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>When it can be done; <see cref="WeekTimes.None"/> means whenever the author is free.</summary>
    public WeekTimes Week { get; private set; }

    /// <summary>Days of <see cref="Week"/> as bits, Monday 1, Sunday 64; all seven when no time was said.</summary>
    public int Days { get; private set; } = ListingDays.All;

    /// <summary>Code of the part of Dainava where it is done; null when it is done at a distance, or where the author lives.</summary>
    public string? Neighbourhood { get; private set; }

    /// <summary>How the two would meet.</summary>
    public MeetingMode Mode { get; private set; } = MeetingMode.InPerson;

    /// <summary>How long it takes, minutes: whole quarter-hours, 15–480 (X9).</summary>
    public int Minutes { get; private set; } = 60;

    /// <summary>Accepted exchanges at a time, 1–20; of a standing offer, a week (L11).</summary>
    public int Capacity { get; private set; } = 1;

    /// <summary>An offer that stands for a year (L5).</summary>
    public bool Standing { get; private set; }

    /// <summary>Stored state; <see cref="StateAt"/> knows also whether the end date has passed.</summary>
    public ListingState State { get; private set; } = ListingState.Draft;

    /// <summary>Rules of L3 that fired at the last publishing; staff sees them.</summary>
    public ListingReviewReasons ReviewReasons { get; private set; }

    /// <summary>Why staff gave it back or took it down; null otherwise (L4).</summary>
    public string? Reason { get; private set; }

    /// <summary>Number of the newest <see cref="ListingVersion"/>, 0 before the first publishing (L12).</summary>
    public int Editions { get; private set; }

    /// <summary>Grows with every change: two who change it at once are told apart by it.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>When the draft was begun.</summary>
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>When it was last shown anew to others, by publishing or approval; null before. Kept by renewal.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Last instant it is shown (L5); null before the first publishing.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>What it says, as one value to change a part of.</summary>
    public ListingContent Content => new(Title, Text, Language, Languages, Week, Neighbourhood, Mode, Minutes, Capacity, Standing);

    /// <summary>Its analysed words, for search.</summary>
    public ListingWords Words { get; private init; } = null!;

    /// <summary>Its moves, appended.</summary>
    public IReadOnlyList<ListingChange> Changes => changes;

    /// <summary><see cref="ListingMoved"/> of every move.</summary>
    public RaisedEvents Raised { get; } = new();

    /// <summary>What it said when, appended.</summary>
    public IReadOnlyList<ListingVersion> Versions => versions;

    /// <summary>Begins a draft.</summary>
    /// <param name="ownerId">Author.</param>
    /// <param name="kind">Offer or need.</param>
    /// <param name="skillCode">Skill offered or needed.</param>
    /// <param name="vocabulary">All skills.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>skills.unknown</c>; <c>listings.excluded</c> for a skill that needs a licence (S10).</exception>
    public static Listing Begin(Guid ownerId, ListingKind kind, string skillCode, Vocabulary vocabulary, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var listing = new Listing { Id = id, OwnerId = ownerId, Kind = kind, BegunAt = at, Words = ListingWords.For(id) };
        listing.Choose(skillCode, vocabulary);
        listing.Version = 1;
        return listing;
    }

    /// <summary>Chooses another skill; only while it is a draft.</summary>
    /// <exception cref="Refused"><c>listings.skill-fixed</c> after publishing; <c>skills.unknown</c>; <c>listings.excluded</c> (S10).</exception>
    public void Choose(string skillCode, Vocabulary vocabulary)
    {
        if (State != ListingState.Draft && skillCode != SkillCode)
        {
            throw new Refused("listings.skill-fixed");
        }

        RefuseExcluded(skillCode, vocabulary);
        SkillCode = skillCode;
        Words.Read(this, vocabulary);
        Version++;
    }

    /// <summary>Says what others read, how long it takes and how many it can take. A published listing keeps its earlier version (L12).</summary>
    /// <param name="content">What it says from now on.</param>
    /// <param name="vocabulary">All skills.</param>
    /// <param name="held">Held words: one in a published listing is refused, since nobody would look at it.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">
    /// <c>listings.contact-details</c> (L9); <c>listings.held-word</c>; <c>listings.minutes</c>; <c>listings.capacity</c>; <c>listings.incomplete</c> when a
    /// published one would lose its title; <c>listings.not-now</c> when it is closed or removed.
    /// </exception>
    public void Write(ListingContent content, Vocabulary vocabulary, HeldWords held, Guid by, DateTimeOffset at)
    {
        Expire(at);
        if (State is ListingState.Closed or ListingState.Removed)
        {
            throw new Refused("listings.not-now");
        }

        var clean = content.Clean();
        if (State is not (ListingState.Draft or ListingState.Pending))
        {
            RefuseIncomplete(clean.Title);
            if (held.AreIn($"{clean.Title}\n{clean.Text}") && !ReviewReasons.HasFlag(ListingReviewReasons.HeldWord))
            {
                throw new Refused("listings.held-word");
            }
        }

        (Title, Text, Language, Languages) = (clean.Title, clean.Text, clean.Language, clean.Languages);
        (Week, Days, Neighbourhood, Mode) = (clean.Week, ListingDays.Of(clean.Week), clean.Neighbourhood, clean.Mode);
        (Minutes, Capacity, Standing) = (clean.Minutes, clean.Capacity, clean.Standing && Kind == ListingKind.Offer);
        Words.Read(this, vocabulary);
        Version++;
        if (State != ListingState.Draft)
        {
            Keep(by, at);
        }
    }

    /// <summary>Shows a draft to others, or to staff first when a rule of L3 asks for a look.</summary>
    /// <returns>The rules that fired; <see cref="ListingReviewReasons.None"/> when it is active at once.</returns>
    /// <exception cref="Refused"><c>listings.not-now</c> when it is no draft; <c>listings.incomplete</c> without a title; <c>listings.excluded</c> (S10).</exception>
    public ListingReviewReasons Publish(Author author, Vocabulary vocabulary, HeldWords held, Guid by, DateTimeOffset at)
    {
        RequireMove(ListingMove.Publish);
        RefuseIncomplete(Title);
        RefuseExcluded(SkillCode, vocabulary);
        ReviewReasons = ReasonsToReview(author, vocabulary, held);
        Go(ListingMove.Publish, ReviewReasons == ListingReviewReasons.None ? ListingState.Active : ListingState.Pending, by, at);
        Reason = null;
        Keep(by, at);
        if (State == ListingState.Active)
        {
            Show(at);
        }

        return ReviewReasons;
    }

    /// <summary>The rules of L3 that ask for a look when it is published as it stands.</summary>
    public ListingReviewReasons ReasonsToReview(Author author, Vocabulary vocabulary, HeldWords held) =>
        (vocabulary.SafetyOf(SkillCode) > SafetyLevel.PublicPlace ? ListingReviewReasons.SafetyLevel : ListingReviewReasons.None)
        | (author.IsAdult ? ListingReviewReasons.None : ListingReviewReasons.Minor)
        | (author.CompletedExchanges == 0 ? ListingReviewReasons.Newcomer : ListingReviewReasons.None)
        | (held.AreIn($"{Title}\n{Text}") ? ListingReviewReasons.HeldWord : ListingReviewReasons.None);

    /// <summary>Staff has looked: others see it from now on.</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>; <c>listings.own-decision</c> when the author decides about an own listing.</exception>
    public void Approve(Guid by, DateTimeOffset at)
    {
        RefuseOwn(by);
        Go(ListingMove.Approve, ListingState.Active, by, at);
        Show(at);
    }

    /// <summary>Staff gives it back to its author with a reason (L4).</summary>
    /// <exception cref="Refused"><c>listings.reason-missing</c>; <c>listings.not-now</c>; <c>listings.own-decision</c>.</exception>
    public void Return(string? reason, Guid by, DateTimeOffset at)
    {
        RefuseOwn(by);
        Go(ListingMove.Return, ListingState.Draft, by, at, Given(reason));
    }

    /// <summary>Staff takes it down with a reason, from any state that is not final.</summary>
    /// <exception cref="Refused"><c>listings.reason-missing</c>; <c>listings.not-now</c>; <c>listings.own-decision</c>.</exception>
    public void Remove(string? reason, Guid by, DateTimeOffset at)
    {
        RefuseOwn(by);
        Expire(at);
        Go(ListingMove.Remove, ListingState.Removed, by, at, Given(reason));
    }

    /// <summary>A worker shows a draft of its author, after a decision against it fell.</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>; <c>listings.own-decision</c>; <c>listings.incomplete</c>; <c>listings.excluded</c> (S10).</exception>
    public void ShowByStaff(Author author, Vocabulary vocabulary, HeldWords held, Guid by, DateTimeOffset at)
    {
        RefuseOwn(by);
        if (Publish(author, vocabulary, held, OwnerId, at) != ListingReviewReasons.None)
        {
            Approve(by, at);
        }
    }

    /// <summary>A draft that says the same, by the same author.</summary>
    public Listing Anew(Vocabulary vocabulary, HeldWords held, DateTimeOffset at)
    {
        var again = Begin(OwnerId, Kind, SkillCode, vocabulary, at);
        again.Write(new(Title, Text, Language, Languages, Week, Neighbourhood, Mode, Minutes, Capacity, Standing), vocabulary, held, OwnerId, at);
        return again;
    }

    /// <summary>Puts it aside; its end date keeps running.</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>.</exception>
    public void Pause(Guid by, DateTimeOffset at)
    {
        Expire(at);
        Go(ListingMove.Pause, ListingState.Paused, by, at);
    }

    /// <summary>Takes it up again.</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>.</exception>
    public void Resume(Guid by, DateTimeOffset at)
    {
        Expire(at);
        Go(ListingMove.Resume, ListingState.Active, by, at);
    }

    /// <summary>Ends it for good.</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>.</exception>
    public void Close(Guid by, DateTimeOffset at)
    {
        Expire(at);
        Go(ListingMove.Close, ListingState.Closed, by, at);
    }

    /// <summary>Gives it a new end date from now; text, history and identity stay (L6). The rules of now are checked again (L2).</summary>
    /// <exception cref="Refused"><c>listings.not-now</c>; <c>listings.renewal-late</c> over 12 months after the end (L7); <c>listings.excluded</c>; <c>listings.held-word</c>.</exception>
    public void Renew(Vocabulary vocabulary, HeldWords held, Guid by, DateTimeOffset at)
    {
        Expire(at);
        RequireMove(ListingMove.Renew);
        if (at > EndsAt!.Value.AddMonths(12))
        {
            throw new Refused("listings.renewal-late");
        }

        RefuseExcluded(SkillCode, vocabulary);
        if (held.AreIn($"{Title}\n{Text}") && !ReviewReasons.HasFlag(ListingReviewReasons.HeldWord))
        {
            throw new Refused("listings.held-word");
        }

        Go(ListingMove.Renew, State == ListingState.Paused ? ListingState.Paused : ListingState.Active, by, at);
        EndsAt = at + Term;
    }

    /// <summary>Writes down that the end date has passed, when it has; otherwise changes nothing.</summary>
    public void Expire(DateTimeOffset at)
    {
        if (StateAt(at) == ListingState.Expired && State != ListingState.Expired)
        {
            Go(ListingMove.Expire, ListingState.Expired, null, at);
        }
    }

    /// <summary>The state at an instant: an active or paused listing past its end date is expired, whether or not that is written down yet.</summary>
    public ListingState StateAt(DateTimeOffset at) =>
        State is ListingState.Active or ListingState.Paused && EndsAt <= at ? ListingState.Expired : State;

    /// <summary>Whether others may answer it at an instant.</summary>
    public bool IsOpenAt(DateTimeOffset at) => StateAt(at) == ListingState.Active;

    /// <summary>Whether one more exchange fits (L11).</summary>
    /// <param name="taken">Accepted and not yet ended exchanges; of a standing offer, those of the week.</param>
    public bool TakesMore(int taken) => taken < Capacity;

    private TimeSpan Term => TimeSpan.FromDays((Kind, Standing) switch
    {
        (ListingKind.Need, _) => 30,
        (_, true) => 365,
        _ => 180,
    });

    private static void RefuseExcluded(string skillCode, Vocabulary vocabulary)
    {
        if (vocabulary.SafetyOf(skillCode) == SafetyLevel.Excluded)
        {
            throw new Refused("listings.excluded");
        }
    }

    private static void RefuseIncomplete(string title)
    {
        if (title.Length == 0)
        {
            throw new Refused("listings.incomplete");
        }
    }

    private static string Given(string? reason) => CleanText.Clean(reason) is { Length: > 0 } said ? said : throw new Refused("listings.reason-missing");

    private void RefuseOwn(Guid by)
    {
        if (by == OwnerId)
        {
            throw new Refused("listings.own-decision");
        }
    }

    private void RequireMove(ListingMove move)
    {
        if (ListingMoves.From(State, move).Count == 0)
        {
            throw new Refused("listings.not-now");
        }
    }

    private void Go(ListingMove move, ListingState to, Guid? by, DateTimeOffset at, string? reason = null)
    {
        if (!ListingMoves.From(State, move).Contains(to))
        {
            throw new Refused("listings.not-now");
        }

        var change = ListingChange.Of(this, move, to, by, at, reason);
        changes.Add(change);
        Raised.Add(new ListingMoved(this, change));
        State = to;
        Reason = reason ?? Reason;
        Version++;
    }

    private void Show(DateTimeOffset at) => (PublishedAt, EndsAt, Reason) = (at, at + Term, null);

    private void Keep(Guid by, DateTimeOffset at)
    {
        Editions++;
        versions.Add(ListingVersion.Of(this, by, at));
    }
}
