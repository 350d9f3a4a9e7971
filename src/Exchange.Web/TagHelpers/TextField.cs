using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A box for one line: <c>&lt;text-field for="Form.Title" text="Listings.title" /&gt;</c>. Other attributes go to the box.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Name of the box, where it is not that of the property.</summary>
    public string? Name { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Finished words in place of the label of the text.</summary>
    public string? Label { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>Expected length of the answer in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Unit shown after the box, as finished words.</summary>
    public string? Suffix { get; set; }

    /// <summary>The label is the page's only question and its heading.</summary>
    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context, Name) { Caption = Label };
        var css = Type == "file" ? "govuk-file-upload" : Width is { } width ? $"govuk-input govuk-input--width-{width}" : "govuk-input";
        var box = field.Tie(Markup.Void("input", null), css, output)
            .With("type", Type)
            .With("value", Type is "password" or "file" ? null : field.Value);
        Field.Replace(output, field.Labelled(Heading, Suffix is null
            ? box
            : Markup.Element("div", "govuk-input__wrapper", box, Markup.Element("div", "govuk-input__suffix", Suffix).With("aria-hidden", "true"))));
    }
}
