using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>The whole program, as if just started on a migrated database of its own; only the clock is false.</summary>
public sealed class App : IAsyncDisposable
{
    private readonly KeptProgram program;
    private readonly bool keep;

    private App(KeptProgram program, bool keep) => (this.program, this.keep) = (program, keep);

    public FakeClock Clock => program.Clock;

    public Faults Faults => program.Faults;

    public IServiceProvider Services => program.Web.Services;

    /// <summary>Where its letters go, when it has a mail server.</summary>
    public MailSink Sink => program.Sink!;

    public string Folder => program.Folder;

    /// <summary>Address when it listens on a real port, for a browser.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>A program for one scenario; with settings of its own it is built for it.</summary>
    /// <param name="kind">Which store.</param>
    /// <param name="listen">Listen on a real loopback port instead of in memory.</param>
    /// <param name="settings">More settings, as on the command line.</param>
    public static async Task<App> StartAsync(StoreKind kind, bool listen = false, params string[] settings) => settings.Length > 0
        ? new(await KeptProgram.StartAsync(new(kind, listen, Settings: settings)), keep: false)
        : new(await KeptProgram.BorrowAsync(new(kind, listen)), keep: true);

    /// <summary>A program for one scenario, with a mail server.</summary>
    /// <param name="kind">Which store.</param>
    /// <param name="settings">More settings; with any it is built for this scenario alone.</param>
    public static async Task<App> StartWithMailAsync(StoreKind kind, params string[] settings) => settings.Length > 0
        ? new(await KeptProgram.StartAsync(new(kind, SendsMail: true, Settings: settings)), keep: false)
        : new(await KeptProgram.BorrowAsync(new(kind, SendsMail: true)), keep: true);

    /// <summary>A program that is built for one scenario and ends with it.</summary>
    /// <param name="kind">Which store.</param>
    /// <param name="tries">Tries to sign in a minute from one address.</param>
    public static async Task<App> StartOwnAsync(StoreKind kind, int tries = ProgramPlan.NoLimit) =>
        new(await KeptProgram.StartAsync(new(kind, Tries: tries)), keep: false);

    /// <summary>A second program on the same database, with the same clock.</summary>
    public Task<WebApplication> SecondAsync() => program.SecondAsync();

    /// <summary>What happens to it between two scenarios.</summary>
    public async Task RenewAsync()
    {
        if (!await program.RenewAsync())
        {
            throw new InvalidOperationException("Somebody is still waiting for an answer.");
        }
    }

    public HttpClient NewClient() => program.Listens
        ? new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(Address) }
        : new(program.Web.GetTestServer().CreateHandler()) { BaseAddress = new("http://localhost") };

    /// <summary>Sends a request as somebody, below the edges: only to prepare a scene, never to assert.</summary>
    public Task<T> SendAsync<T>(IRequest<T> request, Guid? actor = null, Who roles = Who.System) => ActAsync(services =>
    {
        var current = services.GetRequiredService<CurrentActor>();
        if (actor is { } id)
        {
            current.Is(id, roles, "web");
        }
        else
        {
            current.IsSystem("system");
        }

        return services.GetRequiredService<IMediator>().Send(request);
    });

    /// <summary>Looks into the database, for what no page shows: the journal, the sums.</summary>
    public async Task<T> LookAsync<T>(Func<ExchangeDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ExchangeDb>());
    }

    public async ValueTask DisposeAsync()
    {
        if (keep)
        {
            program.GiveBack();
        }
        else
        {
            await program.DisposeAsync();
        }
    }

    /// <summary>Signs a visitor in by the program's own act and its own cookie, without the pages around it.</summary>
    /// <returns>What the browser is given to keep.</returns>
    internal Task<IReadOnlyList<string>> CookiesOfAsync(string name, string secret) => ActAsync(async services =>
    {
        services.GetRequiredService<CurrentActor>().IsVisitor("web");
        var outcome = await services.GetRequiredService<IMediator>().Send(new SignIn { Name = name, Secret = secret });
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Scheme = "http";
        http.Request.Host = new("localhost");
        await http.BeginSessionAsync(outcome.Session ?? throw new InvalidOperationException($"Could not sign in: {outcome.Problem}"));
        return (IReadOnlyList<string>)[.. http.Response.Headers.SetCookie.OfType<string>()];
    });

    private async Task<T> ActAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        using var speech = TextLanguage.In("lt"); // people join in the language of their page, and the machine may speak another
        return await act(scope.ServiceProvider);
    }
}
