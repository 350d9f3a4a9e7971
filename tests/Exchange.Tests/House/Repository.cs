using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>The source tree the tests were built from, as lines to look at.</summary>
internal static partial class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files under <paramref name="folder"/> with one of the endings, by repository path with forward slashes; never build output.</summary>
    internal static IEnumerable<string> Files(string folder, params string[] endings)
    {
        var whole = Path.Combine(Root, folder);
        return Directory.Exists(whole)
            ? Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !BuildOutput().IsMatch(file) && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Every line of a C# or Razor file that matches, as <c>file:line: text</c>. Comments are not looked at.</summary>
    internal static IEnumerable<string> Lines(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in File.ReadLines(Path.Combine(Root, file)).Index()
        where pattern.IsMatch(Comment().Replace(line.Item, "$1"))
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    /// <summary>What git keeps, or every file where git is absent (a downloaded archive).</summary>
    internal static IReadOnlyList<string> Tracked()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. names.Where(name => File.Exists(Path.Combine(Root, name)))] : [.. Files("", "")];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [.. Files("", "")];
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Exchange.sln is in no folder above the tests.");
    }

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|data|TestResults|\.git)/")]
    private static partial Regex BuildOutput();

    // A colon before the slashes means an address, not a comment.
    [GeneratedRegex(@"(^|[^:])//.*$")]
    private static partial Regex Comment();
}
