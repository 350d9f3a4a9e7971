using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.Infrastructure;

/// <summary>Every form that changes something carries a key, so a double click or a reload never makes two (F5).</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"].Value.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // A form drawn again after a refusal keeps its key: nothing was done under it, unless that is what was refused.
        var http = ViewContext.HttpContext;
        var form = http.Request.HasFormContentType && !http.Items.ContainsKey(PageEdge.OnceField) ? http.Request.Form[PageEdge.OnceField].ToString() : "";
        var key = form.Length > 0 ? form : Guid.NewGuid().ToString("N");
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = PageEdge.OnceField, ["value"] = key });
        output.PostContent.AppendHtml(hidden);
    }
}
