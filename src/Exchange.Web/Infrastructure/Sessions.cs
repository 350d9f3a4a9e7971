using Exchange.Api.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Web.Infrastructure;

/// <summary>The cookie of a session: begun, and written anew when what it says changes.</summary>
internal static class Sessions
{
    private const string Borrowed = "borrowed";
    private static readonly TimeSpan OnBorrowedPhone = TimeSpan.FromMinutes(20);

    /// <summary>Begins a session. On a borrowed phone it is short and ends with the browser (F8).</summary>
    public static Task BeginSessionAsync(this HttpContext http, Session session, bool borrowed = false) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme, session.ToPrincipal(IdentityConstants.ApplicationScheme), Properties(http, borrowed));

    /// <summary>Goes on with the session in a cookie of the same kind: another stamp, acting for another, or for oneself again.</summary>
    public static async Task RenewSessionAsync(this HttpContext http, Session? session = null, Guid? actingFor = null)
    {
        var now = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var next = session ?? Session.Of(http.User)!;
        await http.SignInAsync(
            IdentityConstants.ApplicationScheme,
            next.ToPrincipal(IdentityConstants.ApplicationScheme, actingFor),
            Properties(http, now.Properties?.Items.ContainsKey(Borrowed) == true));
    }

    private static AuthenticationProperties Properties(HttpContext http, bool borrowed)
    {
        var properties = new AuthenticationProperties { IsPersistent = !borrowed };
        if (borrowed)
        {
            properties.Items[Borrowed] = "yes";
            properties.ExpiresUtc = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + OnBorrowedPhone;
        }

        return properties;
    }
}
