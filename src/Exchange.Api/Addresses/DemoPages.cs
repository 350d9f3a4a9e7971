namespace Exchange.Api.Addresses;

/// <summary>Pages about the invented community.</summary>
public static class DemoPages
{
    public const string Reset = "/demo/is-naujo";

    public static string Enter(int number) => $"/demo/prisijungti/{number}";
}
