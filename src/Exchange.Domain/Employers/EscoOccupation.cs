namespace Exchange.Domain.Employers;

/// <summary>The address of an occupation in ESCO, the European classification of skills and occupations.</summary>
public static class EscoOccupation
{
    private const string Start = "http://data.europa.eu/esco/occupation/";

    /// <summary>Whether a text is such an address: the known start and an identifier of 36 characters.</summary>
    /// <param name="uri">Any text.</param>
    public static bool IsUri(string uri) =>
        uri.StartsWith(Start, StringComparison.Ordinal) && Guid.TryParseExact(uri[Start.Length..], "D", out _);
}
