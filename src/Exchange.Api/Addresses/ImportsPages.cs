namespace Exchange.Api.Addresses;

/// <summary>Pages about lists of people that are brought in.</summary>
public static class ImportsPages
{
    public const string Upload = "/importas";
    public const string Done = "/importas/ikelta";

    public static string Preview(Guid id) => $"/importas/{id}";
}
