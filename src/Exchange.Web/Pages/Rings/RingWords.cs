using Exchange.Api.Features.Rings;
using Exchange.Api.Texts;
using Exchange.Domain.Rings;
using Exchange.Web.TagHelpers;

namespace Exchange.Web.Pages.Rings;

/// <summary>The lines of a ring in words, and as arrows of its picture.</summary>
internal static class RingWords
{
    public static string Told(RingLink line, Words words) =>
        line.Mine ? words["Rings.i-help", line.Receiver] : line.ForMe ? words["Rings.helps-me", line.Giver] : words["Rings.helps", line.Giver, line.Receiver];

    /// <summary>What is still to be done stands out from what is over.</summary>
    public static string ButtonOf(RingLink line) => line.State == RingPromiseState.Open ? "" : "govuk-button--secondary";

    /// <summary>For a sheet that all of them read.</summary>
    public static string ToldToAll(RingLink line, Words words) => words["Rings.helps", line.Giver, line.Receiver];

    public static IReadOnlyList<RingArrow> ArrowsForAll(RingDetails ring, Words words) =>
        [.. ring.Lines.Select(line => new RingArrow(line.Giver, line.Receiver, $"{ToldToAll(line, words)}, {line.Skill}", Own: false))];

    public static IReadOnlyList<RingArrow> Arrows(RingDetails ring, Words words) =>
        [.. ring.Lines.Select(line => new RingArrow(line.Giver, line.Receiver, $"{Told(line, words)}, {line.Skill}", line.Mine))];
}
