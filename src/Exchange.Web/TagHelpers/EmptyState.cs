using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>
/// No dead ends (F11): why there is nothing here, and one thing to do. Texts: the key, the key with <c>-next</c>, and with
/// <c>-action</c> for the link.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState(Words words, Permission permission) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Key { get; set; } = "";

    /// <summary>Where the one action leads.</summary>
    public string? Href { get; set; }

    /// <summary>The act the one action begins, for whom it is no dead end: others do not see it. A visitor signs in on the way.</summary>
    public Type? HrefMay { get; set; }

    /// <summary>Name of an illustration in <c>img</c>.</summary>
    public string Picture { get; set; } = "empty";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content
            .AppendHtml(Markup.Void("img", null).With("src", Icon.Address(ViewContext, $"img/{Picture}.svg")).With("alt", "").With("width", "240").With("height", "160"))
            .AppendHtml(Markup.Element("h2", null, words[Key]));
        if (words.Has(Key + "-next"))
        {
            output.Content.AppendHtml(Markup.Element("p", null, words[Key + "-next"]));
        }

        if (Href is not null && (HrefMay is null || await permission.WhyNotAsync(HrefMay) is null or { Code: "access.sign-in" }))
        {
            output.Content.AppendHtml(Markup.Element("a", "govuk-button govuk-button--secondary", words[Key + "-action"]).With("href", Href));
        }

        output.Content.AppendHtml(inside);
    }
}
