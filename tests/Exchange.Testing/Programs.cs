using System.ComponentModel;
using System.Diagnostics;

namespace Exchange.Testing;

/// <summary>Finds a program the tests need, installs it where that is allowed, or says what a person must install.</summary>
internal static class Programs
{
    /// <summary>Set to <c>never</c> to keep the tests from installing anything, even as root.</summary>
    private const string InstallSetting = "EXCHANGE_TESTS_INSTALL";

    private static readonly Lock Installing = new();

    internal static string FindOrInstall(Func<string?> find, string packages, string instruction)
    {
        if (find() is { } present)
        {
            return present;
        }

        lock (Installing)
        {
            if (find() is { } installedMeanwhile)
            {
                return installedMeanwhile;
            }

            var output = MayInstall() ? Install(packages) : "";
            return find() ?? throw new InvalidOperationException(output.Length == 0 ? instruction : $"{instruction}\n{output}");
        }
    }

    internal static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);

    private static bool MayInstall() =>
        OperatingSystem.IsLinux()
        && Environment.IsPrivilegedProcess
        && OnPath("apt-get") is not null
        && Environment.GetEnvironmentVariable(InstallSetting) != "never";

    private static string Install(string packages)
    {
        const string options = "-q -y -o DPkg::Lock::Timeout=300 --no-install-recommends";
        var (code, output) = Run("apt-get", $"install {options} {packages}");
        if (code == 0)
        {
            return output;
        }

        // A fresh container has no package lists yet.
        Run("apt-get", "update -q");
        return Run("apt-get", $"install {options} {packages}").Output;
    }

    private static (int Code, string Output) Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
