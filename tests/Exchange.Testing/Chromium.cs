namespace Exchange.Testing;

/// <summary>The browser that the browser tests drive: one that is already on the machine, never a download.</summary>
public static class Chromium
{
    private const string Instruction =
        "The browser tests need Chromium and the Noto fonts. Install them with 'apt-get install -y chromium-headless-shell fonts-noto-core' (Debian), "
        + "or install Google Chrome, or set CHROMIUM to the full path of a Chromium-based browser.";

    private static readonly Lazy<string> Found = new(() => Programs.FindOrInstall(Find, "chromium-headless-shell fonts-noto-core", Instruction));

    /// <summary>Start flags for a headless run that sends nothing to anybody and works inside a container.</summary>
    public static string[] Flags { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Full path of the browser.</summary>
    public static string Path() => Found.Value;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : throw new InvalidOperationException($"CHROMIUM names {chosen}, and there is no such file.");
        }

        // The one without windows first: pages are drawn in half the time.
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
        string[] elsewhere =
        [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        ];
        return names.Select(Programs.OnPath).FirstOrDefault(path => path is not null) ?? elsewhere.FirstOrDefault(File.Exists);
    }
}
