using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Web.TagHelpers;

/// <summary>Elements from parts: text is encoded, markup is kept, null is left out.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css, params object?[] inside)
    {
        var element = new TagBuilder(name);
        if (css is { Length: > 0 })
        {
            element.Attributes["class"] = css;
        }

        foreach (var part in inside)
        {
            if (part is IHtmlContent html)
            {
                element.InnerHtml.AppendHtml(html);
            }
            else if (part is not null)
            {
                element.InnerHtml.Append(part.ToString()!);
            }
        }

        return element;
    }

    /// <summary>Sets an attribute; null leaves it out, the empty text writes it bare.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool condition, string attribute, string value = "") =>
        condition ? element.With(attribute, value) : element;

    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }

    public static TagBuilder Void(string name, string? css) => new TagBuilder(name) { TagRenderMode = TagRenderMode.SelfClosing }.With("class", css);
}
