namespace Exchange.Api.Addresses;

/// <summary>Pages about people a worker helps.</summary>
public static class ParticipantsPages
{
    public const string StopActing = "/veikti/baigti";
    public const string People = "/zmones";
    public const string New = "/zmones/naujas";

    public static string Person(Guid id) => $"/zmones/{id}";

    public static string Guardian(Guid id) => $"/zmones/{id}/globejas";

    public static string PersonBooklet(Guid id) => $"/zmones/{id}/knygele";

    public static string Card(Guid id) => $"/zmones/{id}/kortele";

    public static string Month(Guid id) => $"/zmones/{id}/menuo";

    public static string Act(Guid id) => $"/zmones/{id}/veikti";
}
