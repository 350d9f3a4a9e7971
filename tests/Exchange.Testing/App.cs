using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Testing;

/// <summary>The whole program on a fresh migrated database of its own; only the clock is false.</summary>
public sealed class App : IAsyncDisposable
{
    // Memory-backed where there is one: the tests flush every commit as the program does.
    private static readonly string Root = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"birza-tests-{Environment.ProcessId}");
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);

    private readonly WebApplication web;
    private readonly string folder;
    private readonly string? database;

    private readonly bool listens;
    private readonly string[] args;

    private App(WebApplication web, string folder, string? database, FakeClock clock, Faults faults, bool listens, string[] args) =>
        (this.web, this.folder, this.database, this.listens, this.args, Clock, Faults) = (web, folder, database, listens, args, clock, faults);

    static App() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    };

    public FakeClock Clock { get; }

    public Faults Faults { get; }

    public IServiceProvider Services => web.Services;

    public string Folder => folder;

    /// <summary>Address when it listens on a real port, for a browser.</summary>
    public string Address => web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <param name="kind">Which store.</param>
    /// <param name="listen">Listen on a real loopback port instead of in memory.</param>
    /// <param name="settings">More settings, as on the command line.</param>
    public static Task<App> StartAsync(StoreKind kind, bool listen = false, params string[] settings) => StartAsync(kind, listen, tries: 100_000, settings);

    /// <param name="kind">Which store.</param>
    /// <param name="tries">Tries to sign in a minute from one address; elsewhere a whole neighbourhood signs in from one.</param>
    public static Task<App> StartAsync(StoreKind kind, int tries) => StartAsync(kind, listen: false, tries);

    private static async Task<App> StartAsync(StoreKind kind, bool listen, int tries, params string[] settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;
        var clock = new FakeClock();
        var faults = new Faults();
        string? database = null;
        List<string> args = ["--environment", "Testing", "--Data:Folder", folder, "--Database:Provider", kind.ToString(), .. settings];
        if (kind == StoreKind.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "birza.db"));
        }
        else
        {
            database = await Postgres.CreateDatabaseAsync(await Postgres.TemplateAsync("migrated", connection => MigrateAsync(new(StoreKind.PostgreSql, connection))));
            args.AddRange(["--Database:ConnectionString", database]);
        }

        var web = Web.WebHost.Build([.. args], builder => Adjust(builder, clock, faults, listen, tries));
        await web.StartAsync();
        return new(web, folder, database, clock, faults, listen, [.. args]);
    }

    /// <summary>A second program on the same database, with the same clock.</summary>
    public async Task<WebApplication> SecondAsync()
    {
        var second = Web.WebHost.Build(args, builder => Adjust(builder, Clock, Faults, listen: false, tries: 100_000));
        await second.StartAsync();
        return second;
    }

    public HttpClient NewClient() => listens
        ? new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Address) }
        : new(web.GetTestServer().CreateHandler()) { BaseAddress = new("http://localhost") };

    /// <summary>Sends a request as somebody, below the edges: only to prepare a scene, never to assert.</summary>
    public async Task<T> SendAsync<T>(IRequest<T> request, Guid? actor = null, Who roles = Who.System)
    {
        await using var scope = Services.CreateAsyncScope();
        using var speech = Speech.In("lt"); // people join in the language of their page, and the machine may speak another
        var current = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        if (actor is { } id)
        {
            current.Is(id, roles, "web");
        }
        else
        {
            current.IsSystem("system");
        }

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Looks into the database, for what no page shows: the journal, the sums.</summary>
    public async Task<T> LookAsync<T>(Func<ExchangeDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ExchangeDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        if (database is not null)
        {
            await Postgres.DropAsync(database);
        }
        else
        {
            using var connection = new SqliteConnection(Store.SqliteFile(Path.Combine(folder, "birza.db")).ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Adjust(WebApplicationBuilder builder, FakeClock clock, Faults faults, bool listen, int tries)
    {
        builder.Logging.ClearProviders().AddProvider(faults);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000); // hundreds of sign-ins, none of them secret
        builder.Services.Configure<Limits>(limits => (limits.TriesAMinute, limits.RequestsAMinute) = (tries, 100_000));
        if (listen)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.WebHost.UseStaticWebAssets(); // style sheet and scripts, straight from the sources
        }
        else
        {
            builder.WebHost.UseTestServer();
        }
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var path = Path.Combine(Directory.CreateDirectory(Root).FullName, "template.db");
        await MigrateAsync(Store.SqliteFile(path));
        return path;
    }

    private static async Task MigrateAsync(Store store)
    {
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        store.Configure(options);
        await using var db = new ExchangeDb(options.Options);
        await DatabaseStart.PrepareAsync(db, CancellationToken.None);
        db.Communities.Add(new() { Name = "Dainava", Phone = "+37037000000", FoundedAt = new FakeClock().Now, SendsMail = false });
        await db.SaveChangesAsync();
        await db.Database.CloseConnectionAsync();
        if (store.Kind == StoreKind.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
    }
}
