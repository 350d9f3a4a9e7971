using System.Collections;
using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>Any number of answers: the property is a list.</summary>
[HtmlTargetElement("checkbox-group-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxGroupField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Heading { get; set; }

    public bool Cards { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context);
        var chosen = (field.Model as IEnumerable ?? Array.Empty<object>()).Cast<object>()
            .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Field.Replace(output, field.Asked(Heading, Boxes.Of(ViewContext, field, Items, many: true, Cards, inline: false, chosen)));
    }
}
