using Exchange.Api.Pipeline;

namespace Exchange.Api.Http;

/// <summary>Codes in a query string: any case, as in the JSON of the same API. The framework takes only the exact case of C#.</summary>
internal static class QueryCode
{
    /// <summary>The value of a code; null when nothing was said.</summary>
    /// <exception cref="Invalid">It is none of the codes.</exception>
    public static T? Of<T>(string? code, string field)
        where T : struct, Enum =>
        string.IsNullOrWhiteSpace(code) ? null
        : Enum.TryParse<T>(code, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw new Invalid(field, "Validation.check");
}
