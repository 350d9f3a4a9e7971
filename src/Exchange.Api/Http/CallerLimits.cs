using System.Globalization;
using System.Threading.RateLimiting;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Exchange.Api.Http;

/// <summary>
/// How often one caller may ask. The counting is the framework's; its middleware is not used, because it never stops the
/// timer of the limiter it makes and so keeps every program that has ended in memory (dotnet/aspnetcore, issue 66434).
/// </summary>
internal sealed class CallerLimits(IOptions<Limits> limits) : IDisposable, IRemembers
{
    public const string Api = "api";
    public const string SignIn = "sign-in";

    private Dictionary<string, PartitionedRateLimiter<HttpContext>> limiters = Make(limits.Value);

    public RateLimitLease Ask(string policy, HttpContext http) => limiters[policy].AttemptAcquire(http);

    public void Forget()
    {
        Dispose();
        limiters = Make(limits.Value);
    }

    public void Dispose()
    {
        foreach (var limiter in limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static Dictionary<string, PartitionedRateLimiter<HttpContext>> Make(Limits limits) => new(StringComparer.Ordinal)
    {
        [Api] = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(CallerOf(http), _ => new()
        {
            TokenLimit = limits.RequestsAMinute,
            TokensPerPeriod = limits.RequestsAMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        })),

        // One office shares one address, so the account's own lock-out is the tight limit and this one the wide.
        // Reading has a partition of its own: the first request of an address makes the limiter of all that follow.
        [SignIn] = PartitionedRateLimiter.Create<HttpContext, string>(http => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new() { PermitLimit = limits.TriesAMinute, Window = TimeSpan.FromMinutes(1) })),
    };

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "nowhere";

    private static string CallerOf(HttpContext http) => http.Request.Headers.Authorization.ToString() is { Length: > 0 } token
        ? token.GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture)
        : AddressOf(http);
}

/// <summary>Answers 429 to who asks too often, by the policy that the endpoint names last.</summary>
internal sealed class AskingOften(RequestDelegate next, CallerLimits limits)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is not { } policy)
        {
            await next(http);
            return;
        }

        using var lease = limits.Ask(policy, http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = "60";
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            var words = http.RequestServices.GetRequiredService<Words>();
            await http.Response.WriteAsJsonAsync(ApiProblems.Of(429, "access.too-many", words["access.too-many"]), options: null, "application/problem+json", http.RequestAborted);
        }
    }
}
