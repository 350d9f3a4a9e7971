using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A picture beside words, never instead of them: <c>&lt;icon name="place" /&gt;</c>. Names are the symbols of <c>img/icons.svg</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Field.Replace(output, Picture(ViewContext, Name));

    internal static TagBuilder Picture(ViewContext view, string name, string? css = null) =>
        Markup.Element("svg", css is null ? "icon" : "icon " + css, Markup.Element("use", null).With("href", $"{Address(view, "img/icons.svg")}#{name}"))
            .With("aria-hidden", "true");

    /// <summary>Address of a static file with its fingerprint, so that browsers keep it until it changes.</summary>
    internal static string Address(ViewContext view, string file) =>
        $"{view.HttpContext.Request.PathBase}/{view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] ?? file}";
}
