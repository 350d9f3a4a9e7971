using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>A count as a bar beside its number: <c>&lt;bar value="12" most="40" /&gt;</c>. The number is in the table, so the bar itself says nothing to a screen reader.</summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Bar : TagHelper
{
    /// <summary>The count; null draws nothing, for a bar would tell what the number does not.</summary>
    public int? Value { get; set; }

    /// <summary>The longest bar of the table.</summary>
    public int Most { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not > 0 || Most <= 0)
        {
            output.SuppressOutput();
            return;
        }

        Field.Replace(output, Markup.Element("svg", "bar", Markup.Element("rect", null).With("width", FormattableString.Invariant($"{100.0 * Value.Value / Most:0.#}")).With("height", "10").With("rx", "1"))
            .With("viewBox", "0 0 100 10").With("preserveAspectRatio", "none").With("aria-hidden", "true").With("focusable", "false"));
    }
}
