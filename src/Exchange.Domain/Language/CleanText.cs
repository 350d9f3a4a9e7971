using System.Globalization;
using System.Text;

namespace Exchange.Domain.Language;

/// <summary>Takes out of typed or pasted text what nobody can see, so that equal-looking words are equal.</summary>
public static class CleanText
{
    /// <summary>
    /// One line in NFC: invisible, zero-width, soft-hyphen and direction-control characters are gone, every run of white space is one space, the ends are trimmed.
    /// </summary>
    /// <param name="text">Any text, also with broken surrogate pairs, which are dropped; null counts as empty.</param>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in VisibleRunes(text))
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                kept.Append(' ');
            }
            else
            {
                kept.Append(rune);
            }
        }

        return string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Like <see cref="Clean"/>, but keeps line breaks (as LF) with at most one empty line between paragraphs.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string CleanLines(string? text)
    {
        var lines = new List<string>();
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Clean))
        {
            var repeatsEmptyLine = line.Length == 0 && (lines.Count == 0 || lines[^1].Length == 0);
            if (!repeatsEmptyLine)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n');
    }

    private static IEnumerable<Rune> VisibleRunes(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var broken = !Rune.TryGetRuneAt(text, i, out var rune);
            i += broken ? 1 : rune.Utf16SequenceLength;
            if (!broken && !IsInvisible(rune))
            {
                yield return rune;
            }
        }
    }

    private static bool IsInvisible(Rune rune) => rune.Value switch
    {
        // Signs that stand before Arabic and Syriac numbers are "format" characters which are drawn.
        >= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x08E2 => false,
        0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xE0100 and <= 0xE01EF => true,

        // Not characters at all, and refused by some normalisers.
        >= 0xFDD0 and <= 0xFDEF => true,
        var value when (value & 0xFFFE) == 0xFFFE => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };
}
