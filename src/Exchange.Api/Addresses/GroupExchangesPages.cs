namespace Exchange.Api.Addresses;

/// <summary>Pages about group exchanges.</summary>
public static class GroupExchangesPages
{
    public const string Open = "/talkos";
    public const string Waiting = "/talkos/laukia";
    public const string New = "/talkos/nauja";

    public static string One(Guid id) => $"/talkos/{id}";

    public static string Review(Guid id, Guid person) => $"/talkos/{id}/atsiliepimas/{person}";

    public static string Report(Guid id) => $"/talkos/{id}/kas-atejo";

    public static string Sheet(Guid id) => $"/talkos/{id}/lapas";

    public static string Unsafe(Guid id) => $"/talkos/{id}/nesaugu";

    public static string Decision(Guid id) => $"/talkos/{id}/sprendimas";
}
