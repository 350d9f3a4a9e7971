using System.Text.Encodings.Web;
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

    /// <summary>A field that shows what is wrong with it says where on the page it is.</summary>
    internal static void Leads(ViewContext view, string field, string id) => Places(view).TryAdd(field, id);

    /// <summary>What is wrong with a whole list, shown by the first of its boxes; null for the others.</summary>
    internal static string? LeadsFirst(ViewContext view, string list, string id) =>
        view.ModelState[list]?.Errors.FirstOrDefault()?.ErrorMessage is { Length: > 0 } message && Places(view).TryAdd(list, id) ? message : null;

    public override void Process(TagHelperContext context, TagHelperOutput output) => Field.Replace(output, new Later(Draw));

    private static Dictionary<string, string> Places(ViewContext view)
    {
        var items = view.HttpContext.Items;
        return (Dictionary<string, string>)(items[typeof(ErrorSummary)] ??= new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private IHtmlContent? Draw()
    {
        var lines = ViewContext.ModelState
            .Where(field => field.Value is { Errors.Count: > 0 })
            .OrderBy(field => Place(field.Key))
            .SelectMany(field => field.Value!.Errors.Take(field.Key.Length == 0 ? int.MaxValue : 1).Select(error => Line(field.Key, error.ErrorMessage)))
            .ToList();
        return lines.Count == 0 ? null : Markup.Element(
            "div",
            "govuk-error-summary",
            Markup.Element(
                "div",
                null,
                Markup.Element("h2", "govuk-error-summary__title", words["Layout.error-summary"]),
                Markup.Element("div", "govuk-error-summary__body", Markup.Element("ul", "plain govuk-error-summary__list", Markup.All(lines)))).With("role", "alert"))
            .With("data-module", "govuk-error-summary");
    }

    // Fields are declared in the order they are asked, and the summary follows it.
    private int Place(string field)
    {
        var names = field.Split('.', 2);
        var form = ViewContext.ViewData.ModelMetadata.Properties[names[0]];
        return form is null || names.Length == 1 ? -1 : form.Properties.Select(property => property.PropertyName).ToList().IndexOf(names[1]);
    }

    private IHtmlContent Line(string field, string message) => Markup.Element("li", null, Places(ViewContext).TryGetValue(field, out var id)
        ? Markup.Element("a", null, message).With("href", "#" + id)
        : message);

    // The summary stands above the fields and is written when they are all drawn: only then is it known where each of them is.
    private sealed class Later(Func<IHtmlContent?> draw) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => draw()?.WriteTo(writer, encoder);
    }
}
