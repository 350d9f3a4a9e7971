using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Rings;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>
/// One matcher for all readers. It is made of everything once, and from then on of itself and of what has changed: by an act, which wrote down
/// whom it concerns (<see cref="MatchChange"/>), or by time alone. One reader follows at a time; whoever comes meanwhile waits for the few rows that are read.
/// </summary>
internal sealed class MatchIndex(Vocabulary vocabulary, Neighbourhoods parts, IServiceScopeFactory scopes, TimeProvider clock) : IRemembers, IDisposable
{
    // Ids in one query.
    private const int Portion = 500;

    private readonly SemaphoreSlim follower = new(1, 1);
    private Snapshot? latest;
    private Circle? circle;
    private Chosen? chosen;

    /// <summary>All that is committed by now. It never reads within the change of whoever asks: what may yet be undone is nobody else's to see.</summary>
    public async Task<Matcher> CurrentAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        if (latest is { } kept && clock.GetUtcNow() <= kept.Through && !await kept.Cursor.NewIn(db).AnyAsync(ct))
        {
            return kept.Matcher;
        }

        await follower.WaitAsync(ct);
        try
        {
            latest = latest is { } before && await FollowAsync(before, db) is { } followed ? followed : await MakeAsync(db);
            return latest.Matcher;
        }
        finally
        {
            follower.Release();
        }
    }

    /// <summary>The finder of rings on the same snapshot; its edges are found once for all readers.</summary>
    public async Task<RingFinder> RingsAsync(ExchangeDb db, CancellationToken ct)
    {
        var matcher = await CurrentAsync(ct);
        var (moment, options) = (Moment(), await OptionsAsync(db, matcher, ct));
        if (circle is { } kept && ReferenceEquals(kept.Matcher, matcher) && kept.Day == moment.Today && kept.Options.LeftOut.SetEquals(options.LeftOut) && kept.Options.NeverHelped.SetEquals(options.NeverHelped))
        {
            return kept.Finder;
        }

        var made = new Circle(matcher, moment.Today, options, new(matcher, moment, options));
        circle = made;
        return made.Finder;
    }

    /// <summary>The best rings that can all go ahead together, found once for all readers of the snapshot.</summary>
    public async Task<RingsChosen> ChosenAsync(ExchangeDb db, CancellationToken ct)
    {
        var finder = await RingsAsync(db, ct);
        if (chosen is { } kept && ReferenceEquals(kept.Finder, finder))
        {
            return kept.Rings;
        }

        var found = finder.All();
        var choice = RingChoice.Choose(found.Fitting.Concat(found.ForWorker), new() { Width = ChoiceWidth });
        var made = new RingsChosen(choice.Rings, found.StoppedEarly, choice.ProvenOptimal);
        chosen = new(finder, made);
        return made;
    }

    /// <summary>The finder for an open place of one ring: its own people are in it, those of other rings are not, nor whoever was asked before (R9).</summary>
    public async Task<RingFinder> RingsForAsync(ExchangeDb db, Ring ring, CancellationToken ct)
    {
        var matcher = await CurrentAsync(ct);
        var own = ring.Current.Select(promise => promise.GiverId).ToHashSet();
        var options = await OptionsAsync(db, matcher, ct);
        var leftOut = options.LeftOut.Concat(ring.Promises.Select(promise => promise.GiverId)).Where(person => !own.Contains(person)).ToHashSet();
        return new(matcher, Moment(), options with { LeftOut = leftOut });
    }

    /// <summary>A few people, their offers and some of their needs as they stand now: for a last look inside a change (R3).</summary>
    public async Task<Matcher> OfAsync(ExchangeDb db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> needs, CancellationToken ct) =>
        Of(await new MatchReader(db, clock).ReadAsync(people, needs, ct));

    /// <summary>Whoever is in an open ring is not asked now (R4); whoever was never helped comes first where rings are equal.</summary>
    private static async Task<RingOptions> OptionsAsync(ExchangeDb db, Matcher matcher, CancellationToken ct)
    {
        var helped = await db.Agreements.Where(agreement => agreement.State == AgreementState.Completed).Select(agreement => agreement.ReceiverId).Distinct().ToListAsync(ct);
        return new()
        {
            LeftOut = (await db.RingPlaces.Select(place => place.PersonId).ToListAsync(ct)).ToHashSet(),
            NeverHelped = matcher.PeopleIds.Except(helped).ToHashSet(),
        };
    }

    public void Forget() => (latest, circle, chosen) = (null, null, null);

    public MatchMoment Moment() => new(clock.TodayInKaunas(), clock.GetUtcNow());

    public void Dispose() => follower.Dispose();

    // Whoever began to wait may go; what is made is for all.
    private async Task<Snapshot> MakeAsync(ExchangeDb db)
    {
        var (now, reader) = (clock.GetUtcNow(), new MatchReader(db, clock));
        var cursor = await MatchCursor.NowAsync(db, now, CancellationToken.None);
        return new(Of(await reader.ReadAsync(null, CancellationToken.None)), cursor, now, await reader.StandsThroughAsync(now, CancellationToken.None));
    }

    /// <summary>The same with what has changed since; null when everything is to be read again.</summary>
    private async Task<Snapshot?> FollowAsync(Snapshot before, ExchangeDb db)
    {
        var (now, reader) = (clock.GetUtcNow(), new MatchReader(db, clock));
        var changes = await before.Cursor.NewIn(db).ToListAsync();
        if (changes.Exists(change => change.SubjectId == MatchChange.Everything) || await before.Cursor.IsTooOldAsync(db, CancellationToken.None))
        {
            return null;
        }

        var byTime = now <= before.Through ? [] : await reader.ChangedByTimeAsync(before.At, now, CancellationToken.None);
        var matcher = before.Matcher;
        foreach (var portion in changes.Select(change => change.SubjectId).Concat(byTime).Distinct().Chunk(Portion))
        {
            var concerned = await reader.ConcernedAsync(portion, CancellationToken.None);
            var rows = await reader.ReadAsync(concerned, CancellationToken.None);
            matcher = matcher.With(concerned, rows.People, rows.Listings, rows.Vacancies);
        }

        return new(matcher, before.Cursor.After(changes.ConvertAll(change => change.Number), now), now, await reader.StandsThroughAsync(now, CancellationToken.None));
    }

    private Matcher Of(MatchRows rows) => new(vocabulary, parts, rows.People, rows.Listings, rows.Vacancies);

    // A page is waited for: the full width takes seconds.
    private const int ChoiceWidth = 300;

    private sealed record Chosen(RingFinder Finder, RingsChosen Rings);

    private sealed record Circle(Matcher Matcher, DateOnly Day, RingOptions Options, RingFinder Finder);

    /// <param name="Matcher">Who and what fits whom.</param>
    /// <param name="Cursor">Up to which change.</param>
    /// <param name="At">As of when.</param>
    /// <param name="Through">Last instant until which time alone changes nothing.</param>
    private sealed record Snapshot(Matcher Matcher, MatchCursor Cursor, DateTimeOffset At, DateTimeOffset Through);
}

/// <summary>Rings that share nobody.</summary>
/// <param name="Rings">Best first.</param>
/// <param name="StoppedEarly">There may be rings that were not looked for (R11).</param>
/// <param name="ProvenBest">No other choice of what was found is worth more.</param>
internal sealed record RingsChosen(IReadOnlyList<FoundRing> Rings, bool StoppedEarly, bool ProvenBest);
