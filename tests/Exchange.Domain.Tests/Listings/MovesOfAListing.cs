using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Listings;

/// <summary>Every state with every move: what L2 names happens, everything else is refused and changes nothing.</summary>
[Category("L2")]
public sealed class MovesOfAListing
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.CreateVersion7(Now);
    private static readonly Guid Staff = Guid.CreateVersion7(Now);
    private static readonly HeldWords Held = new(["paskola"]);
    private static readonly Vocabulary Words = new(
        [new("garden", SafetyLevel.PublicPlace, Named("Sodas"), "garden"), new("home", SafetyLevel.Home, Named("Namai"), "home"), new("gas", SafetyLevel.Excluded, Named("Dujos"), "excluded")],
        [Skill("weeding", "garden"), Skill("cleaning", "home"), Skill("boiler", "gas")]);

    private static readonly Dictionary<(ListingState, ListingMove), ListingState> Expected = new()
    {
        [(ListingState.Draft, ListingMove.Publish)] = ListingState.Active,
        [(ListingState.Draft, ListingMove.Remove)] = ListingState.Removed,
        [(ListingState.Pending, ListingMove.Approve)] = ListingState.Active,
        [(ListingState.Pending, ListingMove.Return)] = ListingState.Draft,
        [(ListingState.Pending, ListingMove.Remove)] = ListingState.Removed,
        [(ListingState.Active, ListingMove.Pause)] = ListingState.Paused,
        [(ListingState.Active, ListingMove.Renew)] = ListingState.Active,
        [(ListingState.Active, ListingMove.Close)] = ListingState.Closed,
        [(ListingState.Active, ListingMove.Remove)] = ListingState.Removed,
        [(ListingState.Paused, ListingMove.Resume)] = ListingState.Active,
        [(ListingState.Paused, ListingMove.Renew)] = ListingState.Paused,
        [(ListingState.Paused, ListingMove.Close)] = ListingState.Closed,
        [(ListingState.Paused, ListingMove.Remove)] = ListingState.Removed,
        [(ListingState.Expired, ListingMove.Renew)] = ListingState.Active,
        [(ListingState.Expired, ListingMove.Remove)] = ListingState.Removed,
    };

    [Test]
    public void exist_only_where_the_table_says(
        [Values] ListingState state,
        [Values(ListingMove.Publish, ListingMove.Approve, ListingMove.Return, ListingMove.Pause, ListingMove.Resume, ListingMove.Renew, ListingMove.Close, ListingMove.Remove)] ListingMove move)
    {
        var (listing, at) = In(state);
        var (stamp, facts) = (listing.Version, listing.Changes.Count);

        if (Expected.TryGetValue((state, move), out var to))
        {
            Do(listing, move, at);

            Assert.That(listing.State, Is.EqualTo(to));
            Assert.That(listing.Changes[^1], Has.Property("Move").EqualTo(move).And.Property("From").EqualTo(state).And.Property("To").EqualTo(to));
        }
        else
        {
            Assert.That(() => Do(listing, move, at), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.not-now"));
            Assert.That((listing.State, listing.Version, listing.Changes.Count), Is.EqualTo((state, stamp, facts)));
        }
    }

    [Test]
    public void leave_no_state_but_the_final_ones_without_an_exit() => Assert.That(
        Enum.GetValues<ListingState>().Where(state => Enum.GetValues<ListingMove>().All(move => ListingMoves.From(state, move).Count == 0)),
        Is.EquivalentTo(new[] { ListingState.Closed, ListingState.Removed }));

    [Test]
    [Category("L3")]
    public void wait_for_a_look_when_a_rule_asks_for_it()
    {
        Assert.That(Published("weeding", new(true, 1)), Is.EqualTo((ListingState.Active, ListingReviewReasons.None)));
        Assert.That(Published("cleaning", new(true, 1)), Is.EqualTo((ListingState.Pending, ListingReviewReasons.SafetyLevel)));
        Assert.That(Published("weeding", new(false, 1)), Is.EqualTo((ListingState.Pending, ListingReviewReasons.Minor)));
        Assert.That(Published("weeding", new(true, 0)), Is.EqualTo((ListingState.Pending, ListingReviewReasons.Newcomer)));
        Assert.That(Published("weeding", new(true, 1), "Duosiu ir paskolą."), Is.EqualTo((ListingState.Pending, ListingReviewReasons.HeldWord)));
        Assert.That(Published("cleaning", new(false, 0), "paskolos"), Is.EqualTo((ListingState.Pending, ListingReviewReasons.SafetyLevel | ListingReviewReasons.Minor | ListingReviewReasons.Newcomer | ListingReviewReasons.HeldWord)));
    }

    [Test]
    [Category("L5")]
    [TestCase(ListingKind.Need, false, 30)]
    [TestCase(ListingKind.Need, true, 30)]
    [TestCase(ListingKind.Offer, false, 180)]
    [TestCase(ListingKind.Offer, true, 365)]
    public void end_after_a_term(ListingKind kind, bool standing, int days)
    {
        var listing = Draft("weeding", kind);
        listing.Write(Content("Ravėjimas") with { Standing = standing }, Words, Held, Owner, Now);
        listing.Publish(new(true, 1), Words, Held, Owner, Now);

        Assert.That(listing.EndsAt, Is.EqualTo(Now.AddDays(days)));
        Assert.That(listing.IsOpenAt(Now.AddDays(days).AddTicks(-1)));
        Assert.That(listing.IsOpenAt(Now.AddDays(days)), Is.False);
        Assert.That(listing.StateAt(Now.AddDays(days)), Is.EqualTo(ListingState.Expired));
    }

    [Test]
    [Category("L7")]
    public void bring_an_ended_one_back_within_twelve_months()
    {
        var (inTime, end) = In(ListingState.Expired);
        var id = inTime.Id;
        inTime.Renew(Words, Held, Owner, end.AddMonths(12).AddDays(-1));
        Assert.That((inTime.Id, inTime.State, inTime.Title), Is.EqualTo((id, ListingState.Active, "Ravėjimas")));

        var (late, _) = In(ListingState.Expired);
        Assert.That(() => late.Renew(Words, Held, Owner, late.EndsAt!.Value.AddMonths(12).AddDays(1)), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.renewal-late"));
    }

    [Test]
    [Category("L9")]
    [TestCase("Skambinkite +370 612 34567")]
    [TestCase("Rašykite ona@pavyzdys.lt")]
    [TestCase("Gyvenu Taikos pr. 15-3")]
    public void keep_contact_details_out(string text) =>
        Assert.That(() => Draft("weeding").Write(Content("Ravėjimas") with { Text = text }, Words, Held, Owner, Now),
            Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.contact-details"));

    [Test]
    [Category("S10")]
    public void never_begin_with_what_needs_a_licence() =>
        Assert.That(() => Draft("boiler"), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.excluded"));

    [Test]
    [Category("L11")]
    public void take_as_many_as_there_are_places()
    {
        var listing = Draft("weeding");
        listing.Write(Content("Ravėjimas") with { Capacity = 2 }, Words, Held, Owner, Now);

        Assert.That((listing.TakesMore(1), listing.TakesMore(2)), Is.EqualTo((true, false)));
    }

    [Test]
    [Category("L12")]
    public void keep_what_was_said_before()
    {
        var (listing, _) = In(ListingState.Active);

        listing.Write(Content("Ravėjimas ir laistymas"), Words, Held, Owner, Now.AddDays(1));

        Assert.That(listing.Versions.Select(version => (version.Number, version.Title)), Is.EqualTo(new[] { (1, "Ravėjimas"), (2, "Ravėjimas ir laistymas") }));
    }

    [Test]
    [Category("L4")]
    public void give_back_only_with_a_reason_and_never_one_s_own()
    {
        var (listing, _) = In(ListingState.Pending);

        Assert.That(() => listing.Return("  ", Staff, Now), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.reason-missing"));
        Assert.That(() => listing.Approve(Owner, Now), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("listings.own-decision"));
        listing.Return("Parašykite, kur susitiksite.", Staff, Now);
        Assert.That((listing.State, listing.Reason), Is.EqualTo((ListingState.Draft, "Parašykite, kur susitiksite.")));
    }

    private static (ListingState, ListingReviewReasons) Published(string skill, Author author, string text = "")
    {
        var listing = Draft(skill);
        listing.Write(Content("Pavadinimas") with { Text = text }, Words, Held, Owner, Now);
        var looks = listing.Publish(author, Words, Held, Owner, Now);
        return (listing.State, looks);
    }

    private static (Listing Listing, DateTimeOffset At) In(ListingState state)
    {
        var listing = Draft("weeding");
        if (state == ListingState.Draft)
        {
            return (listing, Now);
        }

        listing.Publish(new(true, state == ListingState.Pending ? 0 : 1), Words, Held, Owner, Now);
        switch (state)
        {
            case ListingState.Paused: listing.Pause(Owner, Now); break;
            case ListingState.Closed: listing.Close(Owner, Now); break;
            case ListingState.Removed: listing.Remove("Ne čia.", Staff, Now); break;
            case ListingState.Expired: listing.Expire(listing.EndsAt!.Value); return (listing, listing.EndsAt!.Value);
        }

        return (listing, Now);
    }

    private static void Do(Listing listing, ListingMove move, DateTimeOffset at)
    {
        switch (move)
        {
            case ListingMove.Publish: listing.Publish(new(true, 1), Words, Held, Owner, at); break;
            case ListingMove.Approve: listing.Approve(Staff, at); break;
            case ListingMove.Return: listing.Return("Pataisykite.", Staff, at); break;
            case ListingMove.Pause: listing.Pause(Owner, at); break;
            case ListingMove.Resume: listing.Resume(Owner, at); break;
            case ListingMove.Renew: listing.Renew(Words, Held, Owner, at); break;
            case ListingMove.Close: listing.Close(Owner, at); break;
            case ListingMove.Remove: listing.Remove("Netinka.", Staff, at); break;
            default: throw new ArgumentOutOfRangeException(nameof(move));
        }
    }

    private static Listing Draft(string skill, ListingKind kind = ListingKind.Offer)
    {
        var listing = Listing.Begin(Owner, kind, skill, Words, Now);
        listing.Write(Content("Ravėjimas"), Words, Held, Owner, Now);
        return listing;
    }

    private static ListingContent Content(string title) => new(title, "", "lt", ["lt"], WeekTimes.None, null, MeetingMode.InPerson, 60, 1, false);

    private static Skill Skill(string code, string category) => new(code, category, null, null, Named(code), new Dictionary<string, IReadOnlyList<string>>(), null);

    private static Dictionary<string, string> Named(string name) => new() { ["lt"] = name, ["en"] = name };
}
