namespace Exchange.Api.Addresses;

/// <summary>Pages about employers and their vacancies.</summary>
public static class EmployersPages
{
    public const string Jobs = "/darbai";
    public const string MyCompany = "/imone";
    public const string NewVacancy = "/imone/darbai/naujas";
    public const string ChangeCompany = "/imone/keisti";
    public const string Register = "/imone/registracija";
    public const string Deciding = "/koordinavimas/imones";

    public static string Job(Guid id) => $"/darbai/{id}";

    public static string OwnVacancy(Guid id) => $"/imone/darbai/{id}";

    public static string ChangeVacancy(Guid id) => $"/imone/darbai/{id}/keisti";
}
