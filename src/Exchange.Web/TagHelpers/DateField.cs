using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A date one knows by heart, in three boxes: year, month, day, as Lithuanian writes it.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    public bool Heading { get; set; }

    /// <summary>The browser may fill in the person's own birthday.</summary>
    public bool Birthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context);
        var date = field.Model as DateOnly?;
        IHtmlContent[] parts =
        [
            Part(field, "year", words["Layout.year"], 4, date?.Year, first: true),
            Part(field, "month", words["Layout.month"], 2, date?.Month),
            Part(field, "day", words["Layout.day"], 2, date?.Day),
        ];
        Field.Replace(output, field.Asked(Heading, Markup.Element("div", "govuk-date-input", Markup.All(parts))));
    }

    private TagBuilder Part(Field field, string part, string label, int width, int? stored, bool first = false)
    {
        var request = ViewContext.HttpContext.Request;
        var name = $"{field.Name}.{part}";
        var value = field.IsSent && request.HasFormContentType && request.Form.TryGetValue(name, out var typed) ? typed.ToString() : stored?.ToString(CultureInfo.InvariantCulture);
        var id = first ? field.Id : $"{field.Id}-{part}"; // the error summary leads to the first box
        var box = Markup.Void("input", $"govuk-input govuk-date-input__input govuk-input--width-{width}{(field.Error is null ? "" : " govuk-input--error")}")
            .With("type", "text").With("id", id).With("name", name).With("value", value).With("inputmode", "numeric").With("autocomplete", Birthday ? "bday-" + part : null);
        return Markup.Element("div", "govuk-date-input__item", Markup.Element("label", "govuk-label govuk-date-input__label", label).With("for", id), box);
    }
}
