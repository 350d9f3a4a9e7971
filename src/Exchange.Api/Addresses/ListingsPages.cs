namespace Exchange.Api.Addresses;

/// <summary>Pages about listings.</summary>
public static class ListingsPages
{
    public const string Queue = "/koordinavimas/skelbimai";
    public const string Mine = "/mano-skelbimai";
    public const string Browse = "/skelbimai";
    public const string New = "/skelbimai/naujas";
    public const string MarketSheet = "/skelbimu-lapas";

    public static string Show(Guid id) => $"/skelbimai/{id}";

    public static string Write(Guid id) => $"/skelbimai/{id}/aprasymas";

    public static string Where(Guid id) => $"/skelbimai/{id}/kada";

    public static string Notice(Guid id) => $"/skelbimai/{id}/lapelis";

    public static string Check(Guid id) => $"/skelbimai/{id}/perziura";
}
