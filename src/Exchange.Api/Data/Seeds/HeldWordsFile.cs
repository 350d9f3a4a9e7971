using Exchange.Domain.Listings;

namespace Exchange.Api.Data.Seeds;

/// <summary>Words that send a listing to staff before others see it, by language.</summary>
public static class HeldWordsFile
{
    public static HeldWords Read() => new(SeedFile.Read<Content>("held-words.json").Words.Values.SelectMany(words => words));

    private sealed record Content(string About, IReadOnlyDictionary<string, IReadOnlyList<string>> Words);
}
