using System.Collections.Concurrent;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Testing;

/// <summary>
/// A running program. Building one takes longer than a whole scenario, so one is kept for each scenario that runs at the same time
/// and lent to one after another: in between it gets a new database under its feet and forgets what it remembered.
/// </summary>
internal sealed class KeptProgram : IAsyncDisposable
{
    // Memory-backed where there is one: the tests flush every commit as the program does.
    private static readonly string Root = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"birza-tests-{Environment.ProcessId}");
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly ConcurrentDictionary<(StoreKind Kind, bool Listens, bool SendsMail), ConcurrentQueue<Task<KeptProgram?>>> Kept = [];

    private readonly ProgramPlan plan;
    private readonly string? database;
    private readonly string[] args;
    private readonly ClockOfScenario clock = new();
    private readonly OpenRequests requests = new();
    private readonly List<Type> remembering = [];

    private KeptProgram(ProgramPlan plan, string folder, string? database)
    {
        (this.plan, Folder, this.database) = (plan, folder, database);
        Sink = plan.SendsMail ? new() : null;
        args =
        [
            "--environment", "Testing", "--Data:Folder", folder, "--Database:Provider", plan.Kind.ToString(),
            .. database is null ? [] : new[] { "--Database:ConnectionString", database },
            .. Sink is null ? [] : WorldOfNotifications.SettingsOf(Sink),
            .. plan.Settings,
        ];
        Web = Build(plan.Listens, plan.Tries);
    }

    static KeptProgram() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    };

    public WebApplication Web { get; }

    public string Folder { get; }

    public bool Listens => plan.Listens;

    public FakeClock Clock => clock.Now;

    public Faults Faults { get; } = new();

    /// <summary>Where its letters go, when it sends any.</summary>
    public MailSink? Sink { get; }

    /// <summary>One that nobody uses now, or a new one: also when the only one is still being made ready, so that later nobody waits for that.</summary>
    public static async Task<KeptProgram> BorrowAsync(ProgramPlan plan)
    {
        var free = Free(plan);
        var isWorthWaiting = free.Count > 1 || (free.TryPeek(out var next) && next.IsCompleted);
        return isWorthWaiting && free.TryDequeue(out var kept) && await kept is { } ready ? ready : await StartAsync(plan);
    }

    public static async Task<KeptProgram> StartAsync(ProgramPlan plan)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;
        string? database = null;
        if (plan.Kind == StoreKind.Sqlite)
        {
            File.Copy(await SqliteTemplate.Value, SqliteIn(folder));
        }
        else
        {
            database = await Postgres.CreateDatabaseAsync(await PostgresTemplateAsync());
        }

        var program = new KeptProgram(plan, folder, database);
        await program.Web.StartAsync();
        return program;
    }

    /// <summary>A second program on the same database, with the same clock.</summary>
    public async Task<WebApplication> SecondAsync()
    {
        var second = Build(listens: false, ProgramPlan.NoLimit);
        await second.StartAsync();
        return second;
    }

    /// <summary>The scenario is over: it is made ready for another, while that one may already be waiting for it.</summary>
    public void GiveBack() => Free(plan).Enqueue(Task.Run(async () =>
    {
        if (await RenewAsync())
        {
            return this;
        }

        await DisposeAsync();
        return null;
    }));

    public async ValueTask DisposeAsync()
    {
        await Web.StopAsync();
        await Web.DisposeAsync();
        await (Sink?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (database is not null)
        {
            await Postgres.DropAsync(database);
        }
        else
        {
            ForgetSqliteConnections();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static ConcurrentQueue<Task<KeptProgram?>> Free(ProgramPlan plan) => Kept.GetOrAdd((plan.Kind, plan.Listens, plan.SendsMail), _ => []);

    /// <returns>Whether it is as new; not when somebody is still waiting for its answer.</returns>
    public async Task<bool> RenewAsync()
    {
        if (!await requests.AreAnsweredAsync())
        {
            return false;
        }

        if (database is not null)
        {
            await Postgres.RenewAsync(database, await PostgresTemplateAsync());
        }
        else
        {
            ForgetSqliteConnections();
        }

        EmptyFolder();
        if (database is null)
        {
            File.Copy(await SqliteTemplate.Value, SqliteIn(Folder));
        }

        clock.Forget();
        Faults.Forget();
        Sink?.Forget();
        remembering.ForEach(type => ((IRemembers)Web.Services.GetRequiredService(type)).Forget());
        return true;
    }

    // The keys stay: they sign the cookies of everybody, and say nothing of anybody.
    private void EmptyFolder()
    {
        var folder = new DirectoryInfo(Folder);
        foreach (var file in folder.EnumerateFiles())
        {
            file.Delete();
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.Name != "keys"))
        {
            inner.Delete(recursive: true);
        }
    }

    private void ForgetSqliteConnections()
    {
        using var connection = new SqliteConnection(Store.SqliteFile(SqliteIn(Folder)).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private WebApplication Build(bool listens, int tries) => Exchange.Web.WebHost.Build(args, builder =>
    {
        builder.Logging.ClearProviders().AddProvider(Faults);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IStartupFilter>(requests);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000); // hundreds of sign-ins, none of them secret
        builder.Services.Configure<Limits>(limits => (limits.TriesAMinute, limits.RequestsAMinute) = (tries, ProgramPlan.NoLimit));
        if (listens)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.WebHost.UseStaticWebAssets(); // style sheet and scripts, straight from the sources
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        remembering.Clear();
        remembering.AddRange(builder.Services.Select(service => service.ServiceType).Where(type => type.IsAssignableTo(typeof(IRemembers))));
    });

    private static string SqliteIn(string folder) => Path.Combine(folder, "birza.db");

    private static Task<string> PostgresTemplateAsync() => Postgres.TemplateAsync("migrated", connection => MigrateAsync(new(StoreKind.PostgreSql, connection)));

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

/// <summary>What a program of a scenario is like.</summary>
/// <param name="Kind">Which store.</param>
/// <param name="Listens">On a real loopback port instead of in memory.</param>
/// <param name="Tries">To sign in, in a minute from one address; elsewhere than in a test of that a whole neighbourhood signs in from one.</param>
/// <param name="SendsMail">It has a mail server, which keeps what it is given.</param>
/// <param name="Settings">More settings, as on the command line.</param>
internal sealed record ProgramPlan(StoreKind Kind, bool Listens = false, int Tries = ProgramPlan.NoLimit, bool SendsMail = false, params string[] Settings)
{
    public const int NoLimit = 100_000;
}
