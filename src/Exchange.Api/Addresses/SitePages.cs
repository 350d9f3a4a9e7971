namespace Exchange.Api.Addresses;

/// <summary>Pages of no area.</summary>
public static class SitePages
{
    public const string Home = "/";
    public const string MyDay = "/mano-diena";
    public const string Gallery = "/stilius";

    public static string Status(string code) => $"/klaida/{code}";
}
