namespace Exchange.Api.Addresses;

/// <summary>Pages about slips.</summary>
public static class SlipsPages
{
    public const string SlipPads = "/lapeliai";
    public const string EnterSlips = "/lapeliai/ivesti";

    public static string SlipPad(Guid id) => $"/lapeliai/{id}";
}
