using Exchange.Domain.Language;

namespace Exchange.Domain.Occupations;

/// <summary>
/// An occupation of the ESCO classification of the European Commission, read from its published files. Reference data: a new
/// release replaces the names, the address stays.
/// </summary>
public sealed class Occupation
{
    private readonly List<OccupationName> names = [];

    private Occupation()
    {
    }

    /// <summary>Address of the concept, its identity everywhere.</summary>
    public string Uri { get; private init; } = "";

    /// <summary>Code of its ISCO-08 group, four digits, e.g. <c>7522</c>.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Its names, one per language.</summary>
    public IReadOnlyList<OccupationName> Names => names;

    /// <summary>An occupation without names yet.</summary>
    /// <param name="uri">Address of the concept.</param>
    /// <param name="group">Code of its ISCO-08 group.</param>
    public static Occupation Of(string uri, string group) => new() { Uri = uri, Group = group };

    /// <summary>Puts it into another group, when a release does.</summary>
    public void Move(string group) => Group = group;

    /// <summary>Takes its names in one language, in place of those it had.</summary>
    /// <param name="language">Two-letter code.</param>
    /// <param name="label">Preferred name.</param>
    /// <param name="others">Other names.</param>
    public void Call(string language, string label, IReadOnlyList<string> others)
    {
        var name = names.FirstOrDefault(known => known.Language == language);
        if (name is null)
        {
            names.Add(name = OccupationName.For(Uri, language));
        }

        name.Say(label, others);
    }
}

/// <summary>What an occupation is called in one language.</summary>
public sealed class OccupationName
{
    private OccupationName()
    {
    }

    /// <summary>Address of the occupation.</summary>
    public string Uri { get; private init; } = "";

    /// <summary>Two-letter code of the language.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Preferred name.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Tokens of all the names, each once, with a space before each: what search reads.</summary>
    public string Tokens { get; private set; } = "";

    internal static OccupationName For(string uri, string language) => new() { Uri = uri, Language = language };

    internal void Say(string label, IReadOnlyList<string> others)
    {
        Label = label;
        if (!Others.SequenceEqual(others))
        {
            Others = others;
        }

        Tokens = string.Concat(others.Prepend(label).SelectMany(Analyser.Tokens).Distinct(StringComparer.Ordinal).Select(token => $" {token}"));
    }
}

/// <summary>The name of a group of occupations (ISCO-08) in one language.</summary>
public sealed class OccupationGroup
{
    private OccupationGroup()
    {
    }

    /// <summary>Code, 1–4 digits; a longer code lies inside the shorter.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Two-letter code of the language.</summary>
    public string Language { get; private init; } = "";

    /// <summary>Name.</summary>
    public string Label { get; private set; } = "";

    /// <summary>A group in one language.</summary>
    public static OccupationGroup Of(string code, string language, string label) => new() { Code = code, Language = language, Label = label };

    /// <summary>Changes the name, when a release does.</summary>
    public void Call(string label) => Label = label;
}
