namespace Exchange.Api.Addresses;

/// <summary>Pages about agreements.</summary>
public static class AgreementsPages
{
    public const string Mine = "/susitarimai";
    public const string Waiting = "/susitarimai/laukia";
    public const string New = "/susitarimai/naujas";

    public static string One(Guid id) => $"/susitarimai/{id}";

    public static string Cancel(Guid id) => $"/susitarimai/{id}/atsaukti";

    public static string Meeting(Guid id) => $"/susitarimai/{id}/laikas";

    public static string Terms(Guid id) => $"/susitarimai/{id}/salygos";

    public static string Decision(Guid id) => $"/susitarimai/{id}/sprendimas";

    public static string Hours(Guid id) => $"/susitarimai/{id}/valandos";

    public static string Appointment(Guid id) => $"/susitarimai/{id}/vizitas";
}
