namespace Exchange.Api.Addresses;

/// <summary>Pages about what the exchange is and how it works.</summary>
public static class AboutPages
{
    public const string How = "/kaip-veikia";
    public const string Help = "/pagalba";
    public const string Accessibility = "/prieinamumas";
    public const string Privacy = "/privatumas";
    public const string Safety = "/saugumas";
}
