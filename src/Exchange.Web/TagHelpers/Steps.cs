using Exchange.Api.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>Where one is in a short row of pages: <c>&lt;steps now="2" of="4" /&gt;</c>.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Steps(Words words) : TagHelper
{
    public int Now { get; set; }

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Field.Replace(output, Markup.Element(
        "div",
        "steps",
        Markup.Element("p", null, words["Layout.step", Now, Of]),
        Markup.Element("ol", null, Markup.All(Enumerable.Range(1, Of).Select(step => Markup.Element("li", step <= Now ? "is-past" : null)))).With("aria-hidden", "true")));
}
