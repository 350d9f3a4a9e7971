using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>The work of the clock, by its name, when a test says so.</summary>
public static class ClockOfTheWorld
{
    /// <summary>What is due.</summary>
    public static Task<IReadOnlyList<Guid>> Due(this World world, string work) =>
        world.App.LookAsync(db => Work(world, work).DueAsync(db, world.App.Clock.Now, CancellationToken.None));

    /// <summary>Does all that is due; a fault is thrown, so that a scenario does not pass it over.</summary>
    public static async Task ClockDoes(this World world, string work)
    {
        foreach (var item in await world.Due(work))
        {
            await Work(world, work).DoAsync(item, world.App.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
        }
    }

    /// <summary>Goes one round as the program does, which no fault ends.</summary>
    public static Task ClockGoesRound(this World world, string work) => world.App.Services.GetRequiredService<ClockRound>().GoAsync(Work(world, work), CancellationToken.None);

    /// <summary>What could not be done, and is put off.</summary>
    public static Task<List<ClockFailure>> ClockFailures(this World world) => world.App.LookAsync(db => db.ClockFailures.AsNoTracking().OrderBy(failure => failure.LastAt).ToListAsync());

    private static IClockWork Work(World world, string name) => world.App.Services.GetServices<IClockWork>().Single(work => work.Name == name);
}
