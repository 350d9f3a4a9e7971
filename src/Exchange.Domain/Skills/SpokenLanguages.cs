namespace Exchange.Domain.Skills;

/// <summary>Languages a person can name, in the order they are shown.</summary>
public static class SpokenLanguages
{
    /// <summary>A language that is not in the list. Says nothing about understanding each other, so matching leaves it out.</summary>
    public const string Other = "other";

    /// <summary>Two letters of ISO 639-1, and <see cref="Other"/> at the end.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["lt", "en", "uk", "ru", "pl", "be", "lv", "de", "fr", "es", "it", "tr", "ka", "ar", "fa", Other];
}
