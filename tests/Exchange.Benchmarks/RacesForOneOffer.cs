using System.Diagnostics;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Benchmarks;

/// <summary>
/// The races of the tests, many rounds, on both stores: twenty people at one offer, one request sent sixteen times, and a yes against
/// its opposite. Requests go below the edges, so that it is the database that is raced and not the rate limit. Prints counts; anything but "exactly one" is a fault.
/// </summary>
internal static class RacesForOneOffer
{
    // One answer may be quicker than its opposite and win every start at the same moment, so every second round starts the yes,
    // by turns 0 to 11 ms ahead.
    private const int MostAhead = 12;

    public static async Task<int> RunAsync(int rounds)
    {
        var faults = 0;
        foreach (var store in Enum.GetValues<StoreKind>())
        {
            await using var app = await App.StartAsync(store);
            using var world = new World(app);
            var owner = await world.Resident("Ona");
            var neighbours = new List<Member>();
            for (var i = 0; i < 20; i++)
            {
                neighbours.Add(await world.Resident($"Kaimynas{i}"));
            }

            faults += await TwentyAsync(world, owner, neighbours, rounds);
            faults += await SixteenAsync(world, owner, neighbours, rounds);
            faults += await AgainstAsync(world, owner, neighbours, rounds, "accept against withdraw", AgreementAct.Withdraw);
            faults += await AgainstAsync(world, owner, neighbours, rounds, "accept against decline", AgreementAct.Decline);
            faults += await AgainstAsync(world, owner, neighbours, rounds, "agree against cancel", AgreementAct.Cancel);
            var sum = await app.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters));
            Console.WriteLine($"{store}: sum of all entries {sum}");
        }

        Console.WriteLine(faults == 0 ? "no round had other than exactly one winner" : $"{faults} FAULTS");
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> TwentyAsync(World world, Member owner, List<Member> neighbours, int rounds)
    {
        var (made, taken, other, watch) = (0, 0, 0, Stopwatch.StartNew());
        var faults = 0;
        for (var round = 0; round < rounds; round++)
        {
            var listing = await world.Puts(owner, minutes: 15);
            var answers = await Task.WhenAll(neighbours.Select(neighbour => Task.Run(() => world.TriesToTake(neighbour, listing))));
            var (won, lost) = (answers.Count(code => code is null), answers.Count(code => code == "agreements.listing-taken"));
            (made, taken, other) = (made + won, taken + lost, other + answers.Length - won - lost);
            faults += won == 1 && lost == 19 ? 0 : 1;
            await world.Forgets();
        }

        Console.WriteLine($"{world.App.StoreKind()}: twenty at one offer, {rounds} rounds: {made} agreements, {taken} plain refusals, {other} other, {watch.Elapsed.TotalMilliseconds / rounds:0} ms a round");
        return faults;
    }

    // The same key each time, as from a phone that heard no answer (X2): one agreement, and sixteen times the same answer.
    private static async Task<int> SixteenAsync(World world, Member owner, List<Member> neighbours, int rounds)
    {
        var (made, same, watch) = (0, 0, Stopwatch.StartNew());
        var faults = 0;
        for (var round = 0; round < rounds; round++)
        {
            var listing = await world.Puts(owner, minutes: 15);
            var taker = neighbours[round % neighbours.Count];
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => world.TakesOnce(taker, listing, $"round {round}"))));
            var agreements = await world.App.LookAsync(db => db.Agreements.CountAsync(agreement => agreement.OfferId == listing));
            var alike = answers.Count(answer => answer is not null && answer == answers[0]);
            (made, same) = (made + agreements, same + alike);
            faults += agreements == 1 && alike == 16 ? 0 : 1;
            await world.Forgets();
        }

        Console.WriteLine($"{world.App.StoreKind()}: one request sixteen times, {rounds} rounds: {made} agreements, {same} of {16 * rounds} answers the same, {watch.Elapsed.TotalMilliseconds / rounds:0} ms a round");
        return faults;
    }

    private static async Task<int> AgainstAsync(World world, Member owner, List<Member> neighbours, int rounds, string name, AgreementAct opposite)
    {
        var (yes, no, both, none, watch) = (0, 0, 0, 0, Stopwatch.StartNew());
        for (var round = 0; round < rounds; round++)
        {
            var taker = neighbours[round % neighbours.Count];
            var (first, second) = await world.RacesYesAgainst(opposite, owner, taker, yesFirst: round % 2 == 0, TimeSpan.FromMilliseconds(round / 2 % MostAhead));
            (yes, no, both, none) = (yes + (first && !second ? 1 : 0), no + (second && !first ? 1 : 0), both + (first && second ? 1 : 0), none + (!first && !second ? 1 : 0));
            if (round % 20 == 19)
            {
                await world.Forgets();
            }
        }

        Console.WriteLine($"{world.App.StoreKind()}: {name}, {rounds} rounds: {yes} yes, {no} no, {both} both, {none} neither, {watch.Elapsed.TotalMilliseconds / rounds:0.0} ms a round");
        return both + none;
    }
}
