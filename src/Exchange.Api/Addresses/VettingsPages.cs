namespace Exchange.Api.Addresses;

/// <summary>Pages about vettings.</summary>
public static class VettingsPages
{
    public static string Vettings(Guid id) => $"/patikros/{id}";
}
