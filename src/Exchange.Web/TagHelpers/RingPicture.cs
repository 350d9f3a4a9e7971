using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>One arrow of the picture of a ring.</summary>
/// <param name="From">Who helps.</param>
/// <param name="To">Who is helped.</param>
/// <param name="Told">The whole line in words.</param>
/// <param name="Own">The reader helps: their place is drawn full.</param>
public sealed record RingArrow(string From, string To, string Told, bool Own);

/// <summary>
/// A ring as a drawing in the page: <c>&lt;ring-picture arrows="…" /&gt;</c>. Its arrows carry the numbers of the ordered list beside it, which says the same in words; whoever cannot
/// see it hears all lines. Drawn with attributes alone, so that no style is needed on screen or paper.
/// </summary>
[HtmlTargetElement("ring-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RingPicture(Words words) : TagHelper
{
    private const int Width = 320, CentreX = 160, CentreY = 146, Around = 94, Place = 22, LongestName = 17;
    private const string Ink = "#23302b", Paper = "#fff", Line = "#1f6b52";

    /// <summary>Each helping the next.</summary>
    public IReadOnlyList<RingArrow> Arrows { get; set; } = [];

    /// <summary>Width on paper, in pixels; without it the picture fills its column.</summary>
    public int? Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var places = Arrows.Select((_, i) => At((2 * Math.PI * i / Arrows.Count) - (Math.PI / 2))).ToArray();
        var height = (int)places.Max(place => place.Y) + 54;
        var drawn = Arrows.Select((_, i) => Arrow(places[i], places[(i + 1) % places.Length], i + 1)).Concat(Arrows.Select((arrow, i) => Person(places[i], arrow)));
        Field.Replace(output, Markup.Element(
            "svg",
            "ring-picture",
            Markup.Element("title", null, words.Count("Rings.picture", Arrows.Count)),
            Markup.Element("desc", null, string.Join(" ", Arrows.Select((arrow, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {arrow.Told}.")))),
            Shape("rect", ("width", Width), ("height", height), ("rx", 12)).With("fill", Paper),
            Markup.All(drawn)).With("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")).With("role", "img").With("width", Wide?.ToString(CultureInfo.InvariantCulture)));
    }

    private static (double X, double Y) At(double angle) => (CentreX + (Around * Math.Cos(angle)), CentreY + (Around * Math.Sin(angle)));

    private static IHtmlContent Arrow((double X, double Y) from, (double X, double Y) to, int number)
    {
        var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
        var (x, y) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (start, end) = ((X: from.X + (x * (Place + 4)), Y: from.Y + (y * (Place + 4))), (X: to.X - (x * (Place + 5)), Y: to.Y - (y * (Place + 5))));
        var (middleX, middleY) = ((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        var head = string.Create(CultureInfo.InvariantCulture, $"{end.X:0.#},{end.Y:0.#} {end.X - (12 * x) - (7 * y):0.#},{end.Y - (12 * y) + (7 * x):0.#} {end.X - (12 * x) + (7 * y):0.#},{end.Y - (12 * y) - (7 * x):0.#}");
        return Markup.All(
        [
            Shape("line", ("x1", start.X), ("y1", start.Y), ("x2", end.X - (8 * x)), ("y2", end.Y - (8 * y)), ("stroke-width", 3)).With("stroke", Line),
            Shape("polygon").With("points", head).With("fill", Line),
            Shape("circle", ("cx", middleX), ("cy", middleY), ("r", 12), ("stroke-width", 2)).With("fill", Paper).With("stroke", Line),
            Text(middleX, middleY + 5, 14, number.ToString(CultureInfo.InvariantCulture), Ink),
        ]);
    }

    private static IHtmlContent Person((double X, double Y) at, RingArrow arrow)
    {
        var name = arrow.From.Length > LongestName ? arrow.From[..(LongestName - 1)] + "…" : arrow.From;
        var above = at.Y < CentreY - (Around / 2);
        return Markup.All(
        [
            Shape("circle", ("cx", at.X), ("cy", at.Y), ("r", Place), ("stroke-width", 3)).With("fill", arrow.Own ? Line : Paper).With("stroke", Line),
            Text(at.X, at.Y + 6, 17, arrow.From[..1], arrow.Own ? Paper : Ink),
            Text(at.X, above ? at.Y - Place - 8 : at.Y + Place + 18, 15, name, Ink).With("stroke", Paper).With("stroke-width", "4").With("paint-order", "stroke"),
        ]);
    }

    private static TagBuilder Text(double x, double y, int size, string said, string ink) =>
        Shape("text", said, ("x", x), ("y", y), ("font-size", size), ("font-weight", 700)).With("text-anchor", "middle").With("fill", ink).With("aria-hidden", "true");

    private static TagBuilder Shape(string name, params (string Attribute, double Value)[] attributes) => Shape(name, null, attributes);

    private static TagBuilder Shape(string name, string? said, params (string Attribute, double Value)[] attributes) =>
        attributes.Aggregate(Markup.Element(name, null, said), (element, one) => element.With(one.Attribute, one.Value.ToString("0.#", CultureInfo.InvariantCulture)));
}
