using Exchange.Api;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Exchange.Web.Infrastructure;

internal static class Greeting
{
    /// <summary>In development says on the console, once it listens, where to go.</summary>
    public static void SayWhere(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            var demo = app.Services.GetRequiredService<Settings>().Demo;
            Console.WriteLine($"Main\u0173 bir\u017Ea: {address?.Replace("[::]", "localhost", StringComparison.Ordinal)}");
            Console.WriteLine(demo
                ? "Open this address in a browser: the sign-in page has cards to enter as one of the people of an invented community."
                : "Open this address in a browser.");
        });
    }
}
