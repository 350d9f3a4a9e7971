using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>Everything to put right on this page, at its top, each line leading to its field. Draws nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = ViewContext.ModelState
            .Where(field => field.Value is { Errors.Count: > 0 })
            .OrderBy(field => Place(field.Key))
            .SelectMany(field => field.Value!.Errors.Take(field.Key.Length == 0 ? int.MaxValue : 1).Select(error => Line(field.Key, error.ErrorMessage)))
            .ToList();
        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        Field.Replace(output, Markup.Element(
            "div",
            "govuk-error-summary",
            Markup.Element(
                "div",
                null,
                Markup.Element("h2", "govuk-error-summary__title", words["Layout.error-summary"]),
                Markup.Element("div", "govuk-error-summary__body", Markup.Element("ul", "plain govuk-error-summary__list", Markup.All(lines)))).With("role", "alert"))
            .With("data-module", "govuk-error-summary"));
    }

    // Fields are declared in the order they are asked, and the summary follows it.
    private int Place(string field)
    {
        var names = field.Split('.', 2);
        var form = ViewContext.ViewData.ModelMetadata.Properties[names[0]];
        return form is null || names.Length == 1 ? -1 : form.Properties.Select(property => property.PropertyName).ToList().IndexOf(names[1]);
    }

    private static IHtmlContent Line(string field, string message) => Markup.Element("li", null, field.Length == 0
        ? message
        : Markup.Element("a", null, message).With("href", "#" + TagBuilder.CreateSanitizedId(field, "_")));
}
