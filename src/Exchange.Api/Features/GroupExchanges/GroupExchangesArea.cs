using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

[UnderMandate(MandateScope.Agreements)]
internal sealed class GroupExchangesArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(GroupExchange), "group-exchanges", "groupExchanges", "for good, because its hours must be explained for ever", "one that the person called ends, and the others are told without the cause"),
        new(typeof(GroupPlace), "group-exchanges", "groupExchanges", "for good, because its hours must be explained for ever", "of one that is not over it is given up: free again before the start, without a line of hours after it"),
        new(typeof(GroupExchangeStep), "group-exchanges", "groupExchanges", "for good, because its hours must be explained for ever", "stays with its group exchange"),
    ];

    public override IReadOnlyList<FilePart> File => [new GroupExchangesFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(50, "group-exchanges", "GroupExchanges.copy", ["title", "role", "how-long", "state", "when", "where", "text"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(50, "groupExchanges", "GroupExchanges.duty", GroupExchangesPages.Waiting, (reader, ct) => reader.Db.GroupExchanges.WaitsAsync(reader.Now, ct))];

    public override IReadOnlyList<DayPart> Day => [new(30, DayAsync)];

    // With the person's own words; who else took part is not theirs to take along.
    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (db, me, words) = (reader.Db, reader.Me, reader.Words);
        var mine = await db.GroupPlaces.AsNoTracking().Where(place => place.PersonId == me).ToDictionaryAsync(place => place.GroupExchangeId, ct);
        var said = (await db.GroupExchangeSteps.AsNoTracking().Where(step => step.SubjectId == me && step.Text != null).ToListAsync(ct)).ToLookup(step => step.GroupExchangeId, step => step.Text);
        var ids = mine.Keys.ToList();
        var rows = await db.GroupExchanges.AsNoTracking().Where(one => one.OrganiserId == me || ids.Contains(one.Id)).OrderByDescending(one => one.StartsAt).ToListAsync(ct);
        return rows.Select(one => new[]
        {
            one.What,
            words[(one.OrganiserId == me) == (one.Kind == GroupExchangeKind.ManyAreHelped) ? "Copy.i-help" : "Copy.i-am-helped"],
            reader.Names.Duration((mine.GetValueOrDefault(one.Id)?.Hours ?? one.Hours).Minutes),
            words[$"GroupExchanges.state-{one.State.Key()}"],
            Reader.Moment(one.StartsAt),
            one.OrganiserId == me || mine[one.Id].State is GroupPlaceState.Taken or GroupPlaceState.Absent ? one.Place : null,
            said[one.Id].FirstOrDefault(),
        });
    }

    private static async Task<DayBrings> DayAsync(Reader reader, CancellationToken ct)
    {
        var (db, me, now) = (reader.Db, reader.Me, reader.Now);
        var begun = await db.GroupExchanges.AsNoTracking().OwnOf(reader.Actor).Where(group => group.StartsAt <= now && (group.State == GroupExchangeState.Open || group.State == GroupExchangeState.AwaitingConfirmation))
            .OrderBy(group => group.StartsAt).Include(group => group.Places).AsSplitQuery().ToListAsync(ct);
        var turns = begun.Where(group => group.NextFor(me, now).IsMyTurn()).ToList();
        var organisers = turns.Select(group => group.OrganiserId).ToList();
        var people = await db.People.AsNoTracking().Where(person => organisers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        return new([.. turns.Select(group => new DayCard
        {
            Page = GroupExchangesPages.One(group.Id),
            Title = group.What,
            Text = reader.Words["GroupExchanges.kind-" + group.Kind.Key(), people[group.OrganiserId]],
            Picture = "people",
            IsNeed = group.Kind == GroupExchangeKind.ManyHelp,
            State = reader.Words[$"GroupExchanges.turn-{group.NextFor(me, now).Key()}"],
            MyTurn = true,
            HowLong = reader.Words["GroupExchanges.for-each", reader.Names.Duration(group.Hours.Minutes)],
            StartsAt = group.StartsAt,
        })]);
    }
}
