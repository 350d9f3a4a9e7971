using System.Diagnostics;
using System.Globalization;
using Exchange.Domain.Matching;
using Exchange.Domain.Tests.Matching;

namespace Exchange.Benchmarks;

/// <summary>
/// The top twenty listings for a person: the engine beside the plain scan of the tests, question by question in turn, answers
/// compared as they come. Prints medians, so read the ratio and not the milliseconds.
/// </summary>
public static class MatchingSideBySide
{
    private const int Take = 20;

    public static int Run()
    {
        Console.WriteLine("listings    fit  snapshot ms  engine ms    p99  scan ms    p99  scan/engine  KiB/answer");
        foreach (var size in new[] { 1_000, 5_000, 20_000 })
        {
            Compare(size);
        }

        return 0;
    }

    private static void Compare(int size)
    {
        var community = new RandomCommunity(size, people: size / 4, listings: size, vacancies: 0);
        var oracle = community.Oracle();
        var started = Stopwatch.GetTimestamp();
        var matcher = community.Matcher();
        var snapshot = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        List<double> engine = [], scan = [];
        List<int> fits = [];
        List<double> bytes = [];
        var people = community.People.Where(person => !person.Protected && person.Age.On(RandomCommunity.Today) == AgeBand.Adult).ToArray();
        var until = Stopwatch.GetTimestamp() + (4 * Stopwatch.Frequency);
        for (var i = 0; i < 240 || Stopwatch.GetTimestamp() < until; i++)
        {
            var person = people[i % people.Length];
            var before = GC.GetAllocatedBytesForCurrentThread();
            started = Stopwatch.GetTimestamp();
            var mine = matcher.ListingsFor(person, RandomCommunity.Now, Take);
            var middle = Stopwatch.GetTimestamp();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var theirs = oracle.ListingsFor(person, RandomCommunity.Now);
            var ended = Stopwatch.GetTimestamp();
            if (!mine.Fitting.Select(match => match.Id).SequenceEqual(theirs.Where(v => !v.Worker).Take(Take).Select(v => v.Id)))
            {
                throw new InvalidOperationException($"The two disagree on {person.Id}.");
            }

            if (i >= 40)
            {
                engine.Add(Stopwatch.GetElapsedTime(started, middle).TotalMilliseconds);
                scan.Add(Stopwatch.GetElapsedTime(middle, ended).TotalMilliseconds);
                fits.Add(theirs.Count);
                bytes.Add(allocated / 1024.0);
            }
        }

        fits.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,8} {fits[fits.Count / 2],6} {snapshot,12:0.0} {At(engine, 0.5),10:0.000} {At(engine, 0.99),6:0.000} {At(scan, 0.5),8:0.00} {At(scan, 0.99),6:0.0} {At(scan, 0.5) / At(engine, 0.5),12:0.0} {At(bytes, 0.5),11:0}"));
    }

    private static double At(List<double> times, double share)
    {
        times.Sort();
        return times[(int)(share * (times.Count - 1))];
    }
}
