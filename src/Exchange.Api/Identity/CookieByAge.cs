using Microsoft.AspNetCore.Authentication.Cookies;

namespace Exchange.Api.Identity;

/// <summary>Says how long a cookie lives instead of when it ends: an old phone's own clock may be days off.</summary>
internal sealed class CookieByAge(TimeProvider clock) : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
    {
        if (options.Expires is { } ends)
        {
            (options.MaxAge, options.Expires) = (ends - clock.GetUtcNow(), null);
        }

        cookies.AppendResponseCookie(context, key, value, options);
    }

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, key, options);
}
