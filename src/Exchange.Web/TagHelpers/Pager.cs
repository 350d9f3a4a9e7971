using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>Links to the pages of a list, keeping the rest of the address. Draws nothing when one page holds all.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pager(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Current page, from 1.</summary>
    public int Now { get; set; }

    public int Of { get; set; }

    /// <summary>Name of the page number in the address.</summary>
    public string Name { get; set; } = "puslapis";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of <= 1)
        {
            output.SuppressOutput();
            return;
        }

        var items = new List<IHtmlContent>();
        if (Now > 1)
        {
            items.Add(Link(Now - 1, "prev", Icon.Picture(ViewContext, "back"), words["Layout.page-previous"]));
        }

        var before = 0;
        foreach (var page in Enumerable.Range(1, Of).Where(page => page == 1 || page == Of || Math.Abs(page - Now) <= 1))
        {
            if (page > before + 1)
            {
                items.Add(Markup.Element("li", null, Markup.Element("span", null, "…")));
            }

            items.Add(Link(page, null, Markup.Element("span", "govuk-visually-hidden", words["Layout.page"], " "), page));
            before = page;
        }

        if (Now < Of)
        {
            items.Add(Link(Now + 1, "next", words["Layout.page-next"], Icon.Picture(ViewContext, "next")));
        }

        Field.Replace(output, Markup.Element("nav", "pager", Markup.Element("ul", null, Markup.All(items))).With("aria-label", words["Layout.pages"]));
    }

    private TagBuilder Link(int page, string? rel, params object[] inside)
    {
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != Name)).Add(Name, page.ToString(CultureInfo.InvariantCulture));
        return Markup.Element("li", null, Markup.Element("a", null, inside)
            .With("href", request.PathBase + request.Path + query).With("rel", rel).When(rel is null && page == Now, "aria-current", "page"));
    }
}
