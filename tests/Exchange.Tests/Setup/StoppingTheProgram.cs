using System.Diagnostics;
using System.Net;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace Exchange.Tests.Setup;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux,MacOsX", Reason = "a signal is sent")]
[UnsupportedOSPlatform("windows")]
public sealed partial class StoppingTheProgram
{
    private readonly string folder = Directory.CreateTempSubdirectory("birza-").FullName;
    private Process program = null!;

    [TearDown]
    public void Erase()
    {
        program.Kill();
        program.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task finishes_its_work_and_leaves_a_whole_database(CancellationToken soon)
    {
        program = Start();
        using var client = new HttpClient { BaseAddress = await AddressOfAsync(soon) };
        Assert.That((await client.GetAsync("/health/ready", soon)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        using var kill = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        var rest = await program.StandardOutput.ReadToEndAsync(soon);
        await program.WaitForExitAsync(soon);

        Assert.That(program.ExitCode, Is.Zero, rest);
        Assert.That(rest, Does.Contain("shutting down"));
        Assert.That(Directory.GetFiles(folder, "*-wal"), Is.Empty, "everything is in the database file");
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [typeof(Api.ExchangeApi).Assembly.Location, "--environment", "Staging", "--Data:Folder", folder, "--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = folder,
    })!;

    private async Task<Uri> AddressOfAsync(CancellationToken soon)
    {
        while (await program.StandardOutput.ReadLineAsync(soon) is { } line)
        {
            if (line.Contains("Now listening on", StringComparison.Ordinal) && Address().Match(line) is { Success: true } address)
            {
                return new(address.Value);
            }
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
