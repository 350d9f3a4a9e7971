using Exchange.Api.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>
/// One line of a check-your-answers list inside <c>&lt;dl class="govuk-summary-list"&gt;</c>; with <see cref="Change"/> it links to where
/// the answer is given, and the link names the row for those who hear it (F3).
/// </summary>
[HtmlTargetElement("summary-row")]
public sealed class SummaryRow(Words words) : TagHelper
{
    public string Text { get; set; } = "";

    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Change) ? "govuk-summary-list__row govuk-summary-list__row--no-actions" : "govuk-summary-list__row");
        output.Content
            .AppendHtml(Markup.Element("dt", "govuk-summary-list__key", words[Text]))
            .AppendHtml(Markup.Element("dd", "govuk-summary-list__value", value));
        if (!string.IsNullOrEmpty(Change))
        {
            var link = Markup.Element("a", null, words["Layout.change"], Markup.Element("span", "govuk-visually-hidden", $" {words[Text]}")).With("href", Change);
            output.Content.AppendHtml(Markup.Element("dd", "govuk-summary-list__actions", link));
        }
    }
}
