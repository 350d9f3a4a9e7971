using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Exchange.Api.Data;

namespace Exchange.Testing;

/// <summary>The API as a process of its own, which can be killed without warning.</summary>
internal sealed partial class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder problems = new();

    private ProgramProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (problems)
            {
                problems.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to the console of problems.</summary>
    public string Problems
    {
        get
        {
            lock (problems)
            {
                return problems.ToString();
            }
        }
    }

    public static ProgramProcess Start(Store store, string folder, params string[] settings)
    {
        List<string> args = [typeof(Api.ExchangeApi).Assembly.Location, "--environment", "Staging", "--Data:Folder", folder, "--urls", "http://127.0.0.1:0", "--Database:Provider", $"{store.Kind}", "--Database:ConnectionString", store.ConnectionString];
        return new(Process.Start(new ProcessStartInfo("dotnet", [.. args, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!);
    }

    /// <summary>Where it listens, as soon as it does; nothing when it ended before.</summary>
    public async Task<Uri?> ListensAsync(CancellationToken ct)
    {
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal) && Address().Match(line) is { Success: true } address)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // whatever it still says must not fill the pipe
                return new(address.Value);
            }
        }

        return null;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
