namespace Exchange.Api.Addresses;

/// <summary>Pages about the copy of everything that is kept about a person.</summary>
public static class OwnDataPages
{
    public const string MyCopy = "/mano-duomenys/viskas";
}
