using Exchange.Api;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Testing;

/// <summary>Whole communities.</summary>
public static class CommunitiesWorld
{
    /// <summary>A program that starts as a demo, on an empty database, the way it starts for a newcomer.</summary>
    public static async Task<App> DemoAsync(StoreKind store)
    {
        var app = await App.StartAsync(store, settings: ["--Demo", "true"]);
        await app.PrepareAsync(emptied: true);
        return app;
    }

    /// <summary>What the program does before it answers the first request.</summary>
    /// <param name="app">The program.</param>
    /// <param name="emptied">Take away the community of the tests first.</param>
    public static async Task PrepareAsync(this App app, bool emptied = false)
    {
        if (emptied)
        {
            await app.LookAsync(async db =>
            {
                await db.Database.MigrateAsync();
                return await db.Communities.ExecuteDeleteAsync();
            });
        }

        await app.Services.GetRequiredService<IHost>().PrepareAsync();
    }
}
