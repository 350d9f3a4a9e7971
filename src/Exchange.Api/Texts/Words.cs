using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace Exchange.Api.Texts;

/// <summary>An assembly with resource sets: one per area, Lithuanian neutral.</summary>
public sealed record TextSource(Assembly Assembly, string Namespace);

/// <summary>
/// Every sentence for people, by key <c>Area.name</c>, in the language of the current request. A refusal's code is such a key.
/// </summary>
public sealed partial class Words
{
    private readonly ResourceManager[][] managersByArea;
    private readonly Dictionary<string, int> areas = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Key, string Culture), string?> found = new();
    private readonly ConcurrentDictionary<string, string?> ofSomeArea = new(StringComparer.Ordinal);

    public Words(IEnumerable<TextSource> sources)
    {
        var sets = sources
            .SelectMany(source => source.Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(source.Namespace + ".", StringComparison.Ordinal) && name.EndsWith(".resources", StringComparison.Ordinal))
                .Select(name => name[..^".resources".Length])
                .Select(name => (Area: name[(source.Namespace.Length + 1)..], Manager: new ResourceManager(name, source.Assembly))))
            .GroupBy(set => set.Area, StringComparer.OrdinalIgnoreCase)
            .ToList();
        managersByArea = [.. sets.Select(area => area.Select(set => set.Manager).ToArray())];
        foreach (var (area, index) in sets.Select((area, index) => (area.Key, index)))
        {
            areas[area] = index;
        }
    }

    /// <summary>The sentence of a key, with values put in. A missing key shows itself, and a test finds it first.</summary>
    public string this[string key, params object[] args]
    {
        get
        {
            var text = Find(key) ?? key;
            return args.Length == 0 ? text : Put(text, args);
        }
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>What the journal calls an act: <c>act-</c> and the name of its request, in the texts of its area.</summary>
    /// <param name="request">Name of a request, or of a section of protected records.</param>
    /// <param name="otherwise">Key for what has no name of its own.</param>
    public string Act(string request, string otherwise = "Journal.other") => this[OfSomeArea("act-" + request) ?? otherwise];

    /// <summary>What staff reads of work that time alone brings about and that failed: <c>work-</c> and its name, in the texts of its area.</summary>
    public string Work(string name) => this[OfSomeArea("work-" + name) ?? name];

    /// <summary>The sentence for a number of things: keys <c>.one</c>, <c>.few</c>, <c>.many</c>, <c>.other</c>; {0} is the number.</summary>
    public string Count(string key, long n, params object[] more)
    {
        var form = Domain.Language.Plurals.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, n).ToString().ToLowerInvariant();
        var text = Find($"{key}.{form}") ?? Find($"{key}.other") ?? key;
        return Put(text, [n, .. more]);
    }

    /// <summary>"Jonas P." at the end of a sentence brings its own full stop.</summary>
    private static string Put(string text, object[] args) => TwoStops().Replace(string.Format(CultureInfo.CurrentCulture, text, [.. args.Select(Spoken)]), ".");

    private static object Spoken(object value) => value is DateOnly day ? new SpokenDay(day) : value;

    /// <summary>A day as the reader's language writes it, unless the sentence says otherwise.</summary>
    private sealed record SpokenDay(DateOnly Day) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => format is null ? DayWords.Long(Day) : Day.ToString(format, provider);
    }

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)")]
    private static partial Regex TwoStops();

    private string? OfSomeArea(string name) => ofSomeArea.GetOrAdd(name, static (name, words) => words.areas.Keys.Select(area => $"{area}.{name}").FirstOrDefault(words.Has), this);

    private string? Find(string key) => found.GetOrAdd((key, CultureInfo.CurrentUICulture.Name), static (wanted, words) => words.Look(wanted.Key), this);

    private string? Look(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && areas.TryGetValue(key[..dot].Replace("-", "", StringComparison.Ordinal), out var area)
            ? managersByArea[area].Select(manager => manager.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture)).FirstOrDefault(text => text is not null)
            : null;
    }
}
