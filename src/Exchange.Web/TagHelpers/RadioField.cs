using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>One answer out of a few. Without items it asks yes or no, or the values of an enumeration.</summary>
[HtmlTargetElement("radio-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadioField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    public IEnumerable<Choice>? Items { get; set; }

    public bool Heading { get; set; }

    /// <summary>Each answer is a card.</summary>
    public bool Cards { get; set; }

    /// <summary>Short answers stand side by side where there is room.</summary>
    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context);
        var chosen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { field.Value ?? "" };
        Field.Replace(output, field.Asked(Heading, Boxes.Of(ViewContext, field, Items ?? Choice.Of(field.Type, Text, words), many: false, Cards, Inline, chosen)));
    }
}
