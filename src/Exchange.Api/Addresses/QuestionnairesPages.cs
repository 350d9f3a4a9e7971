namespace Exchange.Api.Addresses;

/// <summary>Pages about the questionnaire.</summary>
public static class QuestionnairesPages
{
    public const string MyQuestionnaire = "/mano-anketa";
    public const string Languages = "/mano-anketa/kalbos";
    public const string Times = "/mano-anketa/laikas";
    public const string Skills = "/mano-anketa/moku";
    public const string Wishes = "/mano-anketa/noriu";
    public const string Meeting = "/mano-anketa/susitikimai";
    public const string Blank = "/zmones/anketa-tuscia";

    public static string Together(Guid id) => $"/zmones/{id}/anketa";

    public static string Approval(Guid id) => $"/zmones/{id}/anketa/patvirtinimas";

    public static string Printed(Guid id) => $"/zmones/{id}/anketa/spausdinti";
}
