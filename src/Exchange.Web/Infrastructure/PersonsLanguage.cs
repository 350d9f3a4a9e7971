using Exchange.Api;
using Microsoft.AspNetCore.Localization;

namespace Exchange.Web.Infrastructure;

/// <summary>The language link <c>?kalba=en</c> on any page: remembered in a cookie, then the address is clean again (U9).</summary>
internal sealed class PersonsLanguage(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var wanted = http.Request.Query["kalba"].ToString();
        if (!HttpMethods.IsGet(http.Request.Method) || !ExchangeApi.Languages.Contains(wanted))
        {
            return next(http);
        }

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(wanted)),
            new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps });
        var rest = QueryString.Create(http.Request.Query.Where(pair => pair.Key != "kalba"));
        http.Response.Redirect(http.Request.PathBase + http.Request.Path + rest);
        return Task.CompletedTask;
    }
}
