using System.Net;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Features.Rings;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Clockwork;

/// <summary>What happens when something the program does by itself fails: every other thing is done, and this one is counted, put off and shown.</summary>
public sealed class FailingWork(StoreKind store) : HouseTest(store)
{
    private const string Secret = "Ona Kazlauskienė +37061234567";

    private IClockWork Agreements => App.Services.GetServices<IClockWork>().OfType<AgreementsClock>().Single();

    private ClockRound Round => App.Services.GetRequiredService<ClockRound>();

    [Test]
    public async Task of_any_area_lets_the_rest_be_done_and_is_counted()
    {
        foreach (var work in App.Services.GetServices<IClockWork>())
        {
            var (bad, good) = (Guid.NewGuid(), Guid.NewGuid());
            var spoilt = new Spoilt(work, [bad], [good]);
            await Round.GoAsync(spoilt, CancellationToken.None);

            var failure = (await World.ClockFailures()).Single(one => one.Work == work.Name);
            Assert.That((failure.ItemId, failure.Failures, failure.NextAt), Is.EqualTo((bad, 1, Clock.Now.AddMinutes(1))), work.Name);
            Assert.That(spoilt.Done, Does.Contain(good), work.Name);
            await App.LookAsync(db => db.ClockFailures.ExecuteDeleteAsync());
        }
    }

    [Test]
    public async Task that_cannot_even_say_what_is_due_is_put_off_as_a_whole()
    {
        var work = new Spoilt(Agreements, [], []) { CannotSay = true };

        await Round.GoAsync(work, CancellationToken.None);
        await Round.GoAsync(work, CancellationToken.None);
        Assert.That((await World.ClockFailures()).Select(one => (one.ItemId, one.Failures)), Is.EqualTo(new[] { (Guid.Empty, 1) }));

        work.CannotSay = false;
        Clock.Pass(TimeSpan.FromMinutes(1));
        await Round.GoAsync(work, CancellationToken.None);
        Assert.That(await World.ClockFailures(), Is.Empty);
    }

    [Test]
    public async Task is_put_off_for_a_growing_while_also_by_a_second_program_and_forgotten_when_it_is_done()
    {
        var bad = Guid.NewGuid();
        var work = new Spoilt(Agreements, [bad], []);
        await using var second = await App.SecondAsync();
        var other = second.Services.GetRequiredService<ClockRound>();
        var pauses = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            await Round.GoAsync(work, CancellationToken.None);
            await other.GoAsync(work, CancellationToken.None);
            var failure = (await World.ClockFailures()).Single();
            Assert.That((failure.Failures, work.Tried), Is.EqualTo((i + 1, i + 1)), "nobody tries before the pause is over");
            pauses.Add((failure.NextAt - Clock.Now).TotalMinutes);
            Clock.Pass(failure.NextAt - Clock.Now);
        }

        work.Mended = true;
        await other.GoAsync(work, CancellationToken.None);
        await second.StopAsync();

        Assert.That(pauses, Is.EqualTo(new[] { 1, 5, 15, 60, 360, 360 }));
        Assert.That(await World.ClockFailures(), Is.Empty);
    }

    [Test]
    public async Task of_many_items_does_not_keep_out_those_behind_it()
    {
        var good = Guid.NewGuid();
        var work = new Spoilt(Agreements, [.. Enumerable.Range(0, 150).Select(_ => Guid.NewGuid())], [good]);

        await Round.GoAsync(work, CancellationToken.None);
        Assert.That(work.Done, Is.Empty, "a hundred at once");
        await Round.GoAsync(work, CancellationToken.None);
        Assert.That(work.Done, Is.EqualTo(new[] { good }));

        Clock.Pass(TimeSpan.FromMinutes(1));
        var later = Guid.NewGuid();
        work.Good.Add(later);
        await Round.GoAsync(work, CancellationToken.None);
        Assert.That(work.Done, Does.Contain(later), "what never failed comes first");
    }

    [Test]
    public async Task of_an_agreement_a_group_a_ring_or_a_search_that_cannot_be_read_lets_its_sisters_be_done()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        Guid[] agreements = [await World.Agreed(ona, jonas), await World.Agreed(ona, jonas)];
        Guid[] groups = [await World.Calls(ona), await World.Calls(jonas)];
        Guid[] searches = [await App.SendAsync(new SaveSearch { Search = "megzti" }, ona.Id, Who.Resident), await App.SendAsync(new SaveSearch { Search = "megzti" }, jonas.Id, Who.Resident)];
        var (first, _, _) = await World.ThreeNeighbours();
        var ring = await World.AskedRing(first);
        Clock.Pass(TimeSpan.FromDays(40));
        await World.Puts(await World.Resident("Vida"), skill: "knitting", title: "Mokau megzti");
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Agreements" SET "State" = {Secret} WHERE "Id" = {agreements[0]}"""));
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "GroupExchanges" SET "State" = {Secret} WHERE "Id" = {groups[0]}"""));
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "SavedSearches" SET "Kind" = {Secret} WHERE "Id" = {searches[0]}"""));
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Rings" SET "State" = {Secret} WHERE "Id" = {ring}"""));
        var before = (await World.Journal()).Select(entry => entry.Id).ToHashSet();

        foreach (var work in new[] { nameof(AgreementsClock), nameof(GroupExchangesClock), nameof(SearchesClock), nameof(RingsClock) })
        {
            await World.ClockGoesRound(work);
        }

        Assert.That((await World.ClockFailures()).Select(one => one.ItemId), Is.EquivalentTo(new[] { agreements[0], groups[0], searches[0], ring }));
        Assert.That(
            (await World.Journal()).Where(entry => !before.Contains(entry.Id)).Select(entry => entry.Request),
            Is.SupersetOf(new[] { nameof(SettleDue), nameof(SettleGroupExchange), nameof(TellOfNewListings) }));
        Assert.That(App.Faults.Lines, Has.Count.EqualTo(4));
        foreach (var failure in await World.ClockFailures())
        {
            var line = App.Faults.Lines.Single(line => line.Contains(failure.Trace, StringComparison.Ordinal));
            Assert.That(line, Does.StartWith($"{failure.Work} failed, 1 times in a row, trace {failure.Trace}: ").And.Not.Contain("Ona").And.Not.Contain("\n"));
        }
    }

    [Test]
    public async Task is_shown_to_staff_from_the_third_time_on_and_tried_when_they_say_so()
    {
        var (ona, jonas, rasa, tomas) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.Administrator());
        var id = await World.Agreed(ona, jonas);
        var state = await World.StateOf(id);
        Clock.Pass(TimeSpan.FromDays(15));
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Agreements" SET "State" = {Secret} WHERE "Id" = {id}"""));
        await FailsAsync(times: 2);
        Assert.That((await rasa.Sees("/api/failed-work")).GetArrayLength(), Is.Zero);
        Assert.That((await rasa.Goes("/koordinavimas/nepavyko")).Shows("Programai viskas pavyksta"));
        await FailsAsync(times: 1);

        var line = (await tomas.Sees("/api/failed-work"))[0];
        Assert.That((line.GetProperty("what").GetString(), line.GetProperty("failures").GetInt32(), line.GetProperty("link").GetString()), Is.EqualTo(("Susitarimas, kurio laikas atėjo", 3, $"/susitarimai/{id}")));
        Assert.That(App.Faults.Lines[^1], Does.Contain("trace " + line.GetProperty("faultId").GetString()));
        Assert.That((await rasa.Sees("/api/duty")).EnumerateArray().Select(one => (one.GetProperty("kind").GetString(), one.GetProperty("count").GetInt32())), Does.Contain(("failures", 1)));
        await (await rasa.Browser()).GoAsync("/budejimas");
        var page = await (await rasa.Browser()).GoAsync("/koordinavimas/nepavyko");
        Assert.That(page.Shows("Nepavyko 3 kartus iš eilės") && page.Shows("Vėl bus bandoma 2026 m. kovo 18 d."), page.ToString());
        Assert.That(page.Source, Does.Not.Contain("Ona K").And.Not.Contain("Exception"));

        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Agreements" SET "State" = {state.ToString()} WHERE "Id" = {id}"""));
        page = await (await rasa.Browser()).SubmitAsync();
        Assert.That(page.Shows("Programa bandys dar kartą per penkias minutes."), page.ToString());
        await World.ClockGoesRound(nameof(AgreementsClock));

        Assert.That(await World.ClockFailures(), Is.Empty);
        Assert.That((await World.Journal()).Select(entry => (entry.Request, entry.Target)), Does.Contain((nameof(SettleDue), (Guid?)id)));
        Assert.That((await World.Journal()).Where(entry => entry.Request == "TryFailedWork").Select(entry => (entry.ActorId, entry.Target)), Is.EqualTo(new[] { ((Guid?)rasa.Id, (Guid?)id) }));
        Assert.That((await (await ona.Api()).GetAsync("/api/failed-work")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public void has_a_name_for_people() => Assert.Multiple(() =>
    {
        var words = App.Services.GetRequiredService<Api.Texts.Words>();
        Assert.That(App.Services.GetServices<IClockWork>().Select(work => work.Name).Where(name => words.Work(name) == name), Is.Empty);
    });

    private async Task FailsAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await World.ClockGoesRound(nameof(AgreementsClock));
            var failure = (await World.ClockFailures()).Single();
            if (failure.Failures < 3)
            {
                Clock.Pass(failure.NextAt - Clock.Now);
            }
        }
    }

    /// <summary>The work of an area with items beside what is really due: some throw, some are done.</summary>
    private sealed class Spoilt(IClockWork real, IReadOnlyList<Guid> bad, List<Guid> good) : IClockWork
    {
        public string Name => real.Name;

        public TimeSpan Every => real.Every;

        public List<Guid> Good => good;

        public List<Guid> Done { get; } = [];

        public int Tried { get; private set; }

        public bool Mended { get; set; }

        public bool CannotSay { get; set; }

        public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
            CannotSay ? throw new InvalidOperationException(Secret) : [.. bad, .. await real.DueAsync(db, now, ct), .. good];

        public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct)
        {
            if (bad.Contains(item) && !Mended)
            {
                Tried++;
                throw new InvalidOperationException(Secret);
            }

            Done.Add(item);
            return good.Remove(item) || bad.Contains(item) ? Task.CompletedTask : real.DoAsync(item, scopes, ct);
        }
    }
}
