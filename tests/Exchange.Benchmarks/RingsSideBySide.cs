using System.Diagnostics;
using System.Globalization;
using Exchange.Domain.Matching;
using Exchange.Domain.Rings;
using Exchange.Domain.Tests.Matching;
using Exchange.Domain.Tests.Rings;

namespace Exchange.Benchmarks;

/// <summary>
/// Rings through one person: the finder beside an enumeration without pruning over the same edges, person by person in turn, answers compared as they come;
/// then all rings of the pool and the choice among them. Only people with an edge in and an edge out are asked about. Read the ratio, of all time taken and of all
/// edges looked at, and not the milliseconds.
/// </summary>
public static class RingsSideBySide
{
    public static int Run()
    {
        Console.WriteLine("people  edges ms  edges  rings/person  finder ms    p99  plain ms     p99  plain/finder: time  edges | all rings  stopped  all ms  chosen  people  value/bound  choice ms");
        foreach (var people in new[] { 75, 1_000, 10_000 })
        {
            Compare(people);
        }

        return 0;
    }

    private static void Compare(int size)
    {
        var community = new LivelyCommunity(size, size, 8 * size, plain: true, manyKinds: true);
        var matcher = community.Matcher();
        var started = Stopwatch.GetTimestamp();
        var finder = new RingFinder(matcher, RandomCommunity.Now);
        var building = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var edges = finder.Edges.ToList();
        var plain = new Plain(edges);

        var asked = edges.Select(edge => edge.GiverId).Intersect(edges.Select(edge => edge.ReceiverId)).Order().ToList();

        List<double> quick = [], slow = [], rings = [];
        long looked = 0;
        var until = Stopwatch.GetTimestamp() + (8 * Stopwatch.Frequency);
        for (var i = 0; i < 60 || (i < 1_000 && Stopwatch.GetTimestamp() < until); i++)
        {
            var person = asked[i * 7 % asked.Count];
            started = Stopwatch.GetTimestamp();
            var mine = finder.Through(person);
            var middle = Stopwatch.GetTimestamp();
            var theirs = plain.Through(person);
            var ended = Stopwatch.GetTimestamp();
            if (mine.StoppedEarly || !mine.Fitting.Concat(mine.ForWorker).Select(ring => string.Join(' ', ring.People)).ToHashSet().SetEquals(theirs.Select(ring => string.Join(' ', ring))))
            {
                throw new InvalidOperationException($"The two disagree on {person}.");
            }

            if (i >= 20)
            {
                quick.Add(Stopwatch.GetElapsedTime(started, middle).TotalMilliseconds);
                slow.Add(Stopwatch.GetElapsedTime(middle, ended).TotalMilliseconds);
                rings.Add(theirs.Count);
                looked += mine.Work;
            }
            else
            {
                plain.Looked = 0;
            }
        }

        started = Stopwatch.GetTimestamp();
        var all = finder.All();
        var finding = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        started = Stopwatch.GetTimestamp();
        var packing = RingChoice.Choose(all.Fitting);
        var choosing = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,6} {building,9:0} {edges.Count,6} {rings.Average(),13:0.0} {At(quick, 0.5),10:0.000} {At(quick, 0.99),6:0.00} {At(slow, 0.5),9:0.000} {At(slow, 0.99),7:0.00} {slow.Sum() / quick.Sum(),18:0.0} {(double)plain.Looked / looked,6:0.0} | {all.Fitting.Count,9} {all.StoppedEarly,8} {finding,7:0} {packing.Rings.Count,7} {packing.Rings.Sum(ring => ring.Edges.Count),7} {(double)packing.Value / packing.Bound,12:0.00000} {choosing,10:0}"));
    }

    private static double At(List<double> times, double share)
    {
        times.Sort();
        return times[(int)(share * (times.Count - 1))];
    }

    /// <summary>Every path of three to five people along the edges; those that close are rings.</summary>
    private sealed class Plain(IEnumerable<RingEdge> edges)
    {
        private readonly Dictionary<Guid, Guid[]> helps = edges.GroupBy(edge => edge.GiverId).ToDictionary(group => group.Key, group => group.Select(edge => edge.ReceiverId).ToArray());

        public long Looked { get; set; }

        public List<Guid[]> Through(Guid person)
        {
            var found = new List<Guid[]>();
            var path = new Guid[5];
            path[0] = person;
            Grow(1);
            return found;

            void Grow(int length)
            {
                foreach (var next in helps.GetValueOrDefault(path[length - 1]) ?? [])
                {
                    Looked++;
                    if (next == person && length >= 3)
                    {
                        var first = Array.IndexOf(path, path.Take(length).Min(), 0, length);
                        found.Add([.. path.Take(length).Skip(first), .. path.Take(first)]);
                    }
                    else if (length < 5 && Array.IndexOf(path, next, 0, length) < 0)
                    {
                        path[length] = next;
                        Grow(length + 1);
                    }
                }
            }
        }
    }
}
