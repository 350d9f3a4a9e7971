using System.Globalization;
using Exchange.Domain;

namespace Exchange.Api.Http;

/// <summary>Versions of what two programs could edit at once, as HTTP says them.</summary>
internal static class ETags
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version a program has seen.</summary>
    /// <exception cref="Refused"><c>access.version-missing</c> without the header; <c>access.changed</c> when it is no version of ours.</exception>
    public static int ExpectedVersion(string? ifMatch) =>
        string.IsNullOrWhiteSpace(ifMatch) ? throw new Refused("access.version-missing")
        : int.TryParse(ifMatch.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : throw new Refused("access.changed");
}
