using System.Globalization;
using Exchange.Api.Texts;

namespace Exchange.Api.CommandLine;

/// <summary>Where a verb speaks: results, problems, and how far long work is.</summary>
/// <param name="out">Results.</param>
/// <param name="error">Problems.</param>
/// <param name="terminal">Somebody watches: one line that grows instead of many.</param>
/// <param name="words">Sentences.</param>
internal sealed class Screen(TextWriter @out, TextWriter error, bool terminal, Words words) : IProgress<(int Done, int All)>
{
    private const int Width = 30;

    private int shown = -1;

    public void Say(string key, params object[] args) => @out.WriteLine(words[key, args]);

    public void Count(string key, long n) => @out.WriteLine(words.Count(key, n));

    public void Line(string text) => @out.WriteLine(text);

    public void Problem(string text) => error.WriteLine(text);

    public void Report((int Done, int All) value)
    {
        var (done, all) = value;
        var tenth = all == 0 ? 10 : (int)(10L * done / all);
        var step = terminal ? (int)(100L * done / Math.Max(1, all)) : tenth;
        if (step == shown)
        {
            return;
        }

        shown = step;
        if (terminal)
        {
            var full = (int)((long)Width * done / Math.Max(1, all));
            @out.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {done} / {all}"));
            if (done == all)
            {
                @out.WriteLine();
            }
        }
        else
        {
            @out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} / {all}"));
        }

        if (done == all)
        {
            shown = -1;
        }
    }
}
