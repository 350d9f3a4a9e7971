using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests.Rules;

/// <summary>Rules of every page that a program can measure.</summary>
internal static class Ruler
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string Measure = Script("measure.js");
    private static readonly string Focus = Script("focus.js");

    // Behind the last stop a browser with a window of its own takes the focus and, having nothing to do with it, gives it back to the
    // first: sooner or later than we look. So the walk ends within the page, at a stop put there for it.
    private const string End = "() => { const end = document.body.appendChild(document.createElement('button')); end.id = 'end-of-walk'; end.textContent = 'end'; }";

    private const string RunAxe = """
        async () => (await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            resultTypes: ['violations'],
        })).violations.map(found => `axe ${found.id}: ${found.help}: ${found.nodes.map(node => node.html.slice(0, 160) + ' [' + node.any.concat(node.all, node.none).map(check => check.message).join('; ').slice(0, 200) + ']').slice(0, 3).join(' | ')}`)
        """;

    /// <summary>All that can be measured without touching the page.</summary>
    public static async Task<List<string>> BrokenAsync(Window window, string language)
    {
        List<string> broken = [.. await MeasureAsync(window.Page), .. await AxeAsync(window.Page)];
        if (await window.Page.Locator("html").GetAttributeAsync("lang") is var spoken && spoken != language)
        {
            broken.Add($"U7: lang is {spoken}");
        }

        return broken;
    }

    /// <summary>The same with the text twice as large, as far as room is concerned (U2).</summary>
    public static async Task<IEnumerable<string>> DoubledAsync(Window window)
    {
        await window.TextIsAsync(2);
        var broken = (await MeasureAsync(window.Page)).Where(line => line.StartsWith("U2", StringComparison.Ordinal)).Select(line => "doubled text: " + line).ToList();
        await window.TextIsAsync(1);
        return broken;
    }

    /// <summary>Sizes, order and words as they are drawn (U2, U3, U5, U7, W3, F1, F11).</summary>
    private static Task<string[]> MeasureAsync(IPage page) => page.EvaluateAsync<string[]>(Measure);

    /// <summary>U6.</summary>
    private static async Task<string[]> AxeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(RunAxe);
    }

    /// <summary>U4: Tab leads to the main action in the order of reading, and every stop can be seen.</summary>
    public static async Task<string[]> WalkAsync(IPage page)
    {
        var broken = new List<string>();
        var wanted = await page.Locator("main .govuk-button:visible").CountAsync() > 0;
        await page.EvaluateAsync(End);
        for (var steps = 0; steps < 120; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<JsonElement?>(Focus);
            if (stop is not { ValueKind: JsonValueKind.Object } at)
            {
                return [.. broken, "U4: Tab leaves the page before its end"];
            }

            if (at.GetProperty("end").GetBoolean())
            {
                return wanted ? [.. broken, "U4: Tab never reaches the main action"] : [.. broken];
            }

            var name = at.GetProperty("name").GetString();
            if (!at.GetProperty("visible").GetBoolean() || !at.GetProperty("onScreen").GetBoolean())
            {
                broken.Add($"U4: focus cannot be seen on {name}");
            }

            if (at.GetProperty("order").GetString() == "back")
            {
                broken.Add($"U4: Tab goes back to {name}");
            }

            if (at.GetProperty("main").GetBoolean())
            {
                return [.. broken];
            }
        }

        return [.. broken, "U4: Tab never reaches the end of the page"];
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(Ruler).Assembly.GetManifestResourceStream($"Exchange.Browser.Tests.Rules.{name}")!);
        return reader.ReadToEnd();
    }
}
