using Microsoft.Playwright;

namespace Exchange.Browser.Tests;

/// <summary>The glass somebody looks through.</summary>
public sealed record View(int Width, int Height)
{
    public static readonly View Small = new(320, 640) { Touch = true };
    public static readonly View Phone = new(360, 740) { Touch = true };
    public static readonly View Wide = new(1280, 900);

    public bool Touch { get; init; }

    public bool JavaScript { get; init; } = true;

    public bool ForcedColours { get; init; }

    /// <summary>Text twice as large, as set in the browser's own settings.</summary>
    public bool DoubledText { get; init; }

    internal BrowserNewContextOptions Options(string language, string? signedIn) => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Touch,
        JavaScriptEnabled = JavaScript,
        ForcedColors = ForcedColours ? Microsoft.Playwright.ForcedColors.Active : null,
        Locale = language == "lt" ? "lt-LT" : "en-GB",
        StorageState = signedIn,
        AcceptDownloads = true,
    };
}
