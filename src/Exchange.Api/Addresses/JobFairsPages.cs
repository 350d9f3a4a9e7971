namespace Exchange.Api.Addresses;

/// <summary>Pages about job fairs.</summary>
public static class JobFairsPages
{
    public const string Preparing = "/koordinavimas/muges";
    public const string NewFair = "/koordinavimas/muges/nauja";
    public const string Fairs = "/muges";

    public static string ManageFair(Guid id) => $"/koordinavimas/muges/{id}";

    public static string WhoComes(Guid id) => $"/koordinavimas/muges/{id}/dalyviai";

    public static string ChangeFair(Guid id) => $"/koordinavimas/muges/{id}/keisti";

    public static string Arrival(string token) => $"/muges/atvykimas/{token}";

    public static string Fair(Guid id) => $"/muges/{id}";

    public static string MyBadge(Guid id) => $"/muges/{id}/bilietas";

    public static string Candidates(Guid id) => $"/muges/{id}/kandidatai";

    public static string Register(Guid id) => $"/muges/{id}/registracija";

    public static string MyStand(Guid id) => $"/muges/{id}/stendas";
}
