namespace Exchange.Api.Addresses;

/// <summary>Pages about rings.</summary>
public static class RingsPages
{
    public const string AtWork = "/koordinavimas/ziedai";
    public const string Mine = "/ziedai";

    public static string One(Guid id) => $"/ziedai/{id}";

    public static string Sheet(Guid id) => $"/ziedai/{id}/lapas";
}
