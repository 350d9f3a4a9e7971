using System.Collections.Frozen;

namespace Exchange.Domain.Language;

/// <summary>
/// What endings cannot tell: roots whose vowel or consonant changes (kerpa – kirpo, megzti – mezga), everyday verbs whose prefix adds only
/// "done" (pataisyti – taisyti), and words that are left alone.
/// </summary>
internal static class WordRoots
{
    private static readonly string[] Prefixes = ["pa", "ap", "is", "nu", "su", "at", "uz", "per", "pasi", "apsi", "issi", "nusi", "susi", "atsi"];

    // Canonical root, then its other shapes as the endings leave them.
    private static readonly string[][] EverydayVerbs =
    [
        ["kirp", "kerp"], ["mezg", "megz"], ["siuv", "siut", "siu", "siusiu"], ["vir", "verd"], ["kep"], ["pjov", "pjau", "pjaut", "pjaun", "pjauti"],
        ["plov", "plau", "plaut", "plaun", "plauti"], ["skut", "skus"], ["tais"], ["tvark"], ["val"], ["daz"], ["skalb"], ["lygin"], ["remont"],
        ["vez"], ["nes"], ["lyd"], ["pies"], ["gamin"], ["kraust"], ["sodin"], ["laist"], ["grez"], ["slaug"],
        ["sluost"], ["rav"], ["trump"], ["lop"], ["skait"],
    ];

    private static readonly string[][] OtherChanges =
    [
        ["rink", "renk"], ["surink", "surenk"], ["pirk", "perk"], ["vert", "vers"], ["isvert", "isvers"], ["aud", "aus"], ["groj", "grot", "gro"],
        ["pagroj", "pagrot"], ["kviet", "kvies"], ["ved", "ves", "paved", "paves", "isved", "isves"], ["zaid", "zais"], ["priziur", "prieziur"], ["pagalb", "pagelb"], ["pad", "paded"],
        ["mok", "pamok", "ismok"], ["vand", "vanden"], ["zmog", "zmon"], ["sun", "suo"], ["seser", "sesuo"], ["sunus", "sunaus", "sunui", "sunumi"],
        ["plaukim", "plaukti", "plaukioti", "plaukiojim"], ["skaic", "skaiciuoti"], ["dain", "dainavo", "dainavau"],
    ];

    /// <summary>Left as they are: names of places, and words that would fall together with unrelated ones.</summary>
    public static readonly FrozenSet<string> Kept = new[]
    {
        "dainav", "kaun", "girstup", "vilijampol", "aleksot", "zaliakaln", "eigul", "silain",
        "kurs", "gars", "bals", "tams", "puls", "apval", "plaukim", "skaic", "sunus", "virus", "adres", "proces", "paskait", "siuvin", "megztin", "jogg", "iras", "iris",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns in -tis whose accusative looks like an infinitive.</summary>
    public static readonly FrozenSet<string> NounsInTis = new[]
    {
        "nakt", "dant", "pirt", "mint", "atmint", "ismint", "vilt", "mirt", "mokest", "rupest", "karst", "pirst", "kart",
        "krut", "pazint", "rankrast", "laikrast", "sutart",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Shapes = ReadShapes();

    /// <summary>The canonical root of a stem, or null when the stem is already canonical or unknown.</summary>
    public static string? Canonical(string stem) => Shapes.GetValueOrDefault(stem);

    private static FrozenDictionary<string, string> ReadShapes()
    {
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var verb in EverydayVerbs)
        {
            var root = verb[0];
            foreach (var shape in verb)
            {
                // Infinitives without a vowel before -ti leave their t in passive and reflexive forms: keptas, kirptis.
                foreach (var seen in (string[])[shape, $"{shape}t"])
                {
                    shapes.TryAdd(seen, root);
                    foreach (var prefix in Prefixes)
                    {
                        shapes.TryAdd(prefix + seen, root);
                    }
                }
            }
        }

        foreach (var change in OtherChanges)
        {
            foreach (var shape in change)
            {
                shapes[shape] = change[0];
            }
        }

        return shapes.Where(shape => shape.Key != shape.Value && !Kept.Contains(shape.Key)).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
