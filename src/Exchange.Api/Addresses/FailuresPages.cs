namespace Exchange.Api.Addresses;

/// <summary>Pages about what the program could not do.</summary>
public static class FailuresPages
{
    public const string Failed = "/koordinavimas/nepavyko";
}
