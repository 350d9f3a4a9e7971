using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A box for several lines; with <see cref="Limit"/> it says how many characters are left.</summary>
[HtmlTargetElement("textarea-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    public int Rows { get; set; } = 5;

    /// <summary>Most characters; counted aloud, never cut off while typing.</summary>
    public int? Limit { get; set; }

    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context);
        var box = field.Tie(Markup.Element("textarea", null, field.Value), "govuk-textarea", output)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture));
        if (Limit is not { } limit)
        {
            Field.Replace(output, field.Labelled(Heading, box));
            return;
        }

        var info = field.Id + "-info";
        box.AddCssClass("govuk-js-character-count");
        box.With("aria-describedby", field.DescribedBy is null ? info : $"{field.DescribedBy} {info}");
        var counted = Markup.Element(
                "div",
                "govuk-character-count",
                field.Labelled(Heading, box),
                Markup.Element("div", "govuk-hint govuk-character-count__message", words.Count("Layout.characters-at-most", limit)).With("id", info))
            .With("data-module", "govuk-character-count")
            .With("data-maxlength", limit.ToString(CultureInfo.InvariantCulture))
            .With("data-i18n.characters-at-limit", words["Layout.characters-none-left"]);
        foreach (var form in new[] { "one", "few", "many", "other" })
        {
            // The script picks the plural form by the page's language and fills the number in.
            counted
                .With("data-i18n.characters-under-limit." + form, words["Layout.characters-left." + form, "%{count}"])
                .With("data-i18n.characters-over-limit." + form, words["Layout.characters-over." + form, "%{count}"]);
        }

        Field.Replace(output, counted);
    }
}
