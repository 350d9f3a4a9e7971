using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A picture beside words, never instead of them: <c>&lt;icon name="place" /&gt;</c>. Names are the symbols of <c>img/icons.svg</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Field.Replace(output, Picture(Name));

    internal static TagBuilder Picture(string name, string? css = null) =>
        Markup.Element("svg", css is null ? "icon" : "icon " + css, Markup.Element("use", null).With("href", "/img/icons.svg#" + name))
            .With("aria-hidden", "true");
}
