namespace Exchange.Api.Addresses;

/// <summary>Pages about matches.</summary>
public static class MatchingPages
{
    public const string MyMatches = "/man-tinka";

    public static string ForListing(Guid id) => $"/skelbimai/{id}/tinka";

    public static string OfPerson(Guid id) => $"/zmones/{id}/tinka";
}
