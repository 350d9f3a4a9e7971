using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A folded part of a page stands open when something was typed in it or is wrong in it.</summary>
[HtmlTargetElement("details")]
public sealed class Fold : TagHelper
{
    private bool opens;

    public override void Init(TagHelperContext context) => context.Items[typeof(Fold)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        if (opens)
        {
            output.Attributes.SetAttribute("open", "open");
        }
    }

    internal static void Opens(TagHelperContext context)
    {
        if (context.Items.TryGetValue(typeof(Fold), out var fold))
        {
            ((Fold)fold).opens = true;
        }
    }
}
