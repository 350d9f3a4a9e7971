namespace Exchange.Api.Addresses;

/// <summary>Pages about notices and letters.</summary>
public static class NotificationsPages
{
    public const string Letters = "/koordinavimas/laiskai";
    public const string WaitingBoard = "/koordinavimas/laukia";
    public const string Undelivered = "/koordinavimas/nepristatyti";
    public const string Calls = "/koordinavimas/skambuciai";
    public const string Stopped = "/laiskai/sustabdyti";
    public const string Calendar = "/mano-duomenys/kalendorius";
    public const string Channel = "/mano-duomenys/pranesimai";
    public const string Searches = "/mano-paieskos";
    public const string Inbox = "/pranesimai";

    public static string Stop(string secret) => $"/laiskai/{secret}";

    public static string AgreementFile(Guid id) => $"/susitarimai/{id}/kalendorius";
}
