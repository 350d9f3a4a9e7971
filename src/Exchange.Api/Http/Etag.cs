using System.Globalization;
using Exchange.Domain;

namespace Exchange.Api.Http;

/// <summary>Versions of records as entity tags: who writes says what they have read (RFC 9110, 8.8.3 and 13.1.1).</summary>
internal static class Etag
{
    public static void Write(HttpContext http, int version) => http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version a writer has read; null for <c>*</c>, which asks for nothing.</summary>
    /// <exception cref="Refused"><c>access.version-missing</c> without the header, <c>access.changed</c> for a tag that no record had.</exception>
    public static int? IfMatch(HttpContext http) => http.Request.Headers.IfMatch.ToString() switch
    {
        "" => throw new Refused("access.version-missing"),
        "*" => null,
        var tag => int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new Refused("access.changed"),
    };
}
