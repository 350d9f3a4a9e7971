using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>One answer out of a long list; groups of <see cref="Choice"/> become headings in the list.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression? For { get; set; }

    /// <summary>Name of the box: of one in a list, or where it is not that of the property.</summary>
    public string? Name { get; set; }

    /// <summary>What is chosen while the property says nothing.</summary>
    public object? Now { get; set; }

    /// <summary>Finished words under the label in place of the hint of the text.</summary>
    public string? Hint { get; set; }

    /// <summary>Finished words in place of the label of the text.</summary>
    public string? Label { get; set; }

    public string Text { get; set; } = "";

    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>Key of the first line that stands for no answer; left out, there is none.</summary>
    public string? None { get; set; }

    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context, Name, Now) { Caption = Label, Hint = Hint };
        var items = Items ?? Choice.Of(field.Type, Text, words);
        IHtmlContent Line(Choice item) => Markup.Element("option", null, item.Label).With("value", item.Value).When(item.Value == field.Value, "selected");
        var lines = items.GroupBy(item => item.Group).SelectMany(group => group.Key is null
            ? group.Select(Line)
            : [Markup.Element("optgroup", null, Markup.All(group.Select(Line))).With("label", group.Key)]);
        var first = None is null ? null : Markup.Element("option", null, words[None]).With("value", "");
        Field.Replace(output, field.Labelled(Heading, field.Tie(Markup.Element("select", null, first, Markup.All(lines)), "govuk-select", output)));
    }
}
