namespace Exchange.Api.Addresses;

/// <summary>Pages about cases.</summary>
public static class ProblemsPages
{
    public const string Matters = "/kreipimaisi";

    public static string Matter(Guid id) => $"/kreipimaisi/{id}";

    public static string MatterDecision(Guid id) => $"/kreipimaisi/{id}/sprendimas";

    public static string Problem(Guid id) => $"/susitarimai/{id}/kazkas-ne-taip";
}
