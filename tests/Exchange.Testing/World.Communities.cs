using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Communities;
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

    /// <summary>The community moved into another program by its file: the file, and the program, which says the same file again.</summary>
    public static async Task<(string File, App Other)> MovesAsync(this App app, StoreKind store)
    {
        var file = await app.SendAsync(new ExportCommunity());
        var other = await App.StartAsync(store);
        other.Clock.Pass(app.Clock.Now - other.Clock.Now);
        await other.LookAsync(db => db.Communities.ExecuteDeleteAsync());
        await other.SendAsync(new ImportCommunity { File = file });
        return (file, other);
    }

    /// <summary>Quarters of everybody, by member number; 0 is the community.</summary>
    public static Task<Dictionary<int, int>> BalancesAsync(this App app) => app.LookAsync(async db =>
    {
        var numbers = await db.People.ToDictionaryAsync(person => person.Id, person => person.MemberNumber);
        var lines = await db.Entries.Join(db.Accounts, entry => entry.AccountId, account => account.Id, (entry, account) => new { account.PersonId, entry.Quarters }).ToListAsync();
        return lines.GroupBy(line => line.PersonId is { } person ? numbers[person] : 0).OrderBy(one => one.Key).ToDictionary(one => one.Key, one => one.Sum(line => line.Quarters));
    });

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
