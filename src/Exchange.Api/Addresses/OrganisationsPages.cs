namespace Exchange.Api.Addresses;

/// <summary>Pages about the organisation.</summary>
public static class OrganisationsPages
{
    public const string Dashboard = "/koordinavimas";
}
