namespace Exchange.Api.Addresses;

/// <summary>Pages about people: signing in, their data, their safety, their roles.</summary>
public static class IdentityPages
{
    public const string Roles = "/administravimas";
    public const string Invite = "/administravimas/naujas";
    public const string SignOut = "/atsijungti";
    public const string MyData = "/mano-duomenys";
    public const string Leave = "/mano-duomenys/iseiti";
    public const string MyAccess = "/mano-duomenys/kas-mate";
    public const string MyDetails = "/mano-duomenys/keisti";
    public const string ActsForMe = "/mano-duomenys/uz-mane";
    public const string MyJournal = "/mano-duomenys/zurnalas";
    public const string Security = "/mano-saugumas";
    public const string AddApp = "/mano-saugumas/programele";
    public const string Password = "/mano-saugumas/slaptazodis";
    public const string NewPin = "/naujas-pin";
    public const string Objections = "/nesutikimai";
    public const string SignIn = "/prisijungti";
    public const string Register = "/registracija";

    public static string RolesOf(Guid id) => $"/administravimas/{id}";

    public static string Object(Guid id) => $"/mano-duomenys/uz-mane/{id}";

    public static string Objection(Guid id) => $"/nesutikimai/{id}";
}
