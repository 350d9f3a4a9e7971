using System.Globalization;
using Exchange.Api;
using Exchange.Api.Features.Organisations;
using MediatR;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Infrastructure;

/// <summary>
/// The language link <c>?kalba=en</c> on any page: remembered in a cookie, then the address is clean again (U9). A community that
/// does not offer the language a browser asks for answers in its first.
/// </summary>
internal sealed class PersonsLanguage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IMediator mediator)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(http);
            return;
        }

        var offered = (await mediator.Send(new CommunityFacts()))?.Languages ?? ExchangeApi.Languages;
        var wanted = http.Request.Query["kalba"].ToString();
        if (HttpMethods.IsGet(http.Request.Method) && offered.Contains(wanted))
        {
            http.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(wanted)),
                new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps });
            var rest = QueryString.Create(http.Request.Query.Where(pair => pair.Key != "kalba"));
            http.Response.Redirect(http.Request.PathBase + http.Request.Path + rest);
            return;
        }

        if (!offered.Contains(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName))
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(offered[0]);
            http.Response.Headers.ContentLanguage = offered[0];
        }

        await next(http);
    }
}
