namespace Exchange.Api.Addresses;

/// <summary>Pages about hours.</summary>
public static class LedgerPages
{
    public const string Inspection = "/koordinavimas/valandos";
    public const string Thanks = "/koordinavimas/valandos/padekos";
    public const string NewThanks = "/koordinavimas/valandos/padekos/nauja";
    public const string Limits = "/koordinavimas/valandos/ribos";
    public const string MyHours = "/mano-valandos";
    public const string Booklet = "/mano-valandos/knygele";

    public static string ChangeLimits(Guid id) => $"/koordinavimas/valandos/ribos/{id}";
}
