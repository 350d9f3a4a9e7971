using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Web;

/// <summary>Every address the program answers, read from its own table, so that a new page cannot be forgotten.</summary>
internal static partial class Site
{
    /// <summary>Addresses of pages; a place for an id holds one that nobody has.</summary>
    internal static IReadOnlyList<string> Pages(this App app) => [.. app.Routes()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(Address)
        .Where(address => !address.StartsWith("/klaida/", StringComparison.Ordinal))
        .Distinct()];

    /// <summary>Every method and address, static files included.</summary>
    internal static IReadOnlyList<(string Method, string Address)> Everything(this App app) => [.. app.Routes()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, Address(endpoint))))
        .Where(found => found.method != "HEAD")
        .Distinct()];

    private static IEnumerable<RouteEndpoint> Routes(this App app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Address(RouteEndpoint endpoint) => "/" + Place().Replace(
        endpoint.RoutePattern.RawText!.TrimStart('/'),
        place => place.Value.Contains(":length(32)", StringComparison.Ordinal) ? new('0', 32) : place.Value.Contains(":int", StringComparison.Ordinal) ? "404" : place.Value.Contains("documentName", StringComparison.Ordinal) ? "v1" : "01900000-0000-7000-8000-000000000000");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
