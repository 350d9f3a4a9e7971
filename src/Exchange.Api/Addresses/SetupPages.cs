namespace Exchange.Api.Addresses;

/// <summary>Pages about the first run.</summary>
public static class SetupPages
{
    public const string Token = "/pirmas-paleidimas";
    public const string FirstAdministrator = "/pirmas-paleidimas/administratorius";
    public const string SecondAdministrator = "/pirmas-paleidimas/antras-administratorius";
    public const string Organisation = "/pirmas-paleidimas/istaiga";
    public const string Languages = "/pirmas-paleidimas/kalbos";
    public const string Mail = "/pirmas-paleidimas/laiskai";
    public const string Check = "/pirmas-paleidimas/patikrinimas";
}
