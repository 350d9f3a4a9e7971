using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>One tick box for one true-or-false property.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    /// <summary>Finished words in place of the label of the text.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context) { Caption = Label };
        var box = field.Tie(Markup.Void("input", null), "govuk-checkboxes__input", output)
            .With("type", "checkbox")
            .With("value", "true")
            .When(field.Model is true, "checked");
        var label = Markup.Element("label", "govuk-label govuk-checkboxes__label", field.Said).With("for", field.Id);
        var hint = field.Hint is null ? null : Markup.Element("div", "govuk-hint govuk-checkboxes__hint", field.Hint).With("id", field.Id + "-hint");

        // Sent after the box, so an unticked box says no instead of nothing.
        var no = Markup.Void("input", null).With("type", "hidden").With("name", field.Name).With("value", "false");
        Field.Replace(output, field.Group(field.ErrorLine, Markup.Element("div", "govuk-checkboxes", Markup.Element("div", "govuk-checkboxes__item", box, label, hint)), no));
    }
}
