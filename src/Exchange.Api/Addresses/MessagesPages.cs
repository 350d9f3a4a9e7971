namespace Exchange.Api.Addresses;

/// <summary>Pages about words between people.</summary>
public static class MessagesPages
{
    public const string Reported = "/kreipimaisi/tekstai";
    public const string Young = "/zinutes/jaunimas";

    public static string Thread(Guid id) => $"/susitarimai/{id}/zinutes";

    public static string Group(Guid id) => $"/talkos/{id}/zinutes";

    public static string YoungThread(Guid id) => $"/zinutes/jaunimas/{id}";
}
