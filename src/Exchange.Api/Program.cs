using Exchange.Api.CommandLine;
using Exchange.Api.Data;

namespace Exchange.Api;

/// <summary>The API alone, and the command-line verbs.</summary>
public sealed class ApiHost
{
    private ApiHost()
    {
    }

    public static async Task<int> Main(string[] args)
    {
        if (Verbs.AreIn(args))
        {
            return await Verbs.RunAsync(args, Console.Out, Console.Error, terminal: !Console.IsOutputRedirected);
        }

        try
        {
            var app = Build(args);
            await app.PrepareAsync();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <param name="args">Command line.</param>
    /// <param name="adjust">Last word on the builder: tests put a fake clock here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args).AddExchange();
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseFaultLog();
        app.UseExchange();
        app.MapExchangeApi();
        return app;
    }
}
