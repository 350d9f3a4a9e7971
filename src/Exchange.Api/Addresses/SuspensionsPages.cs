namespace Exchange.Api.Addresses;

/// <summary>Pages about suspensions.</summary>
public static class SuspensionsPages
{
    public const string Mine = "/mano-duomenys/nedalyvavimas";
    public const string Now = "/zmones/nedalyvauja";

    public static string Member(Guid id) => $"/zmones/{id}/nedalyvavimas";
}
