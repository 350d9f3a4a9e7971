namespace Exchange.Api.Addresses;

/// <summary>Pages about appeals.</summary>
public static class AppealsPages
{
    public const string Appeals = "/apeliacijos";

    public static string Ask(Guid id) => $"/apeliacijos/{id}";
}
