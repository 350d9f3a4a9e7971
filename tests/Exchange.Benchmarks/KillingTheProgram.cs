using System.Diagnostics;
using Exchange.Api.Data;
using Exchange.Testing;

namespace Exchange.Benchmarks;

/// <summary>R2, R3 and R5 of the tests, many rounds: the program is killed under load, its log is torn on copies, unanswered requests are sent again; and it is killed while it starts.</summary>
internal static class KillingTheProgram
{
    public static async Task<int> RunAsync(int rounds)
    {
        var faults = 0;
        foreach (var store in Enum.GetValues<StoreKind>())
        {
            var watch = Stopwatch.StartNew();
            var counts = await CrashingProgram.RunAsync(store, rounds, seed: rounds);
            Console.WriteLine($"{store}: {counts.Rounds} kills, {counts.Acknowledged} answered, {counts.InFlight} unanswered of which {counts.Booked} were booked, {counts.Replayed} replays, {counts.Cuts} torn logs, {counts.Faults.Count} faults, {watch.Elapsed.TotalSeconds:0} s");
            foreach (var fault in counts.Faults.Take(20))
            {
                Console.WriteLine($"  {fault}");
            }

            faults += counts.Faults.Count;
            watch.Restart();
            var starts = await KilledStarts.RunAsync(store, rounds, seed: rounds);
            Console.WriteLine($"{store}: {starts.Rounds} starts killed, {starts.Inside} of them with the database half prepared, {starts.Faults.Count} faults, {watch.Elapsed.TotalSeconds:0} s");
            foreach (var fault in starts.Faults.Take(20))
            {
                Console.WriteLine($"  {fault}");
            }

            faults += starts.Faults.Count;
        }

        return faults == 0 ? 0 : 1;
    }
}
