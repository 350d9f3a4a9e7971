using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>
/// Records to look through, written as <c>&lt;tr&gt;</c> and <c>&lt;td&gt;</c>: a table where there is room, and on a phone a card for each record, in which
/// every value says what it is (U2). The first column names the record. Roles are written out, since a browser forgets them once a table is not shown as one.
/// </summary>
[HtmlTargetElement("record-table")]
public sealed class RecordTable : TagHelper
{
    private const int Pair = 2;

    /// <summary>What the records are, for those who hear the page.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Headings, in the order of the cells.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public override void Init(TagHelperContext context) => context.Items[typeof(RecordTable)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var heads = Columns.Select(column => Markup.Element("th", "govuk-table__header", column).With("scope", "col").With("role", "columnheader"));
        var table = Markup.Element(
            "table",
            "govuk-table",
            Markup.Element("caption", "govuk-table__caption govuk-visually-hidden", Caption),
            Markup.Element("thead", "govuk-table__head", Markup.Element("tr", null, Markup.All(heads)).With("role", "row")).With("role", "rowgroup"),
            Markup.Element("tbody", "govuk-table__body", rows).With("role", "rowgroup"));
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Columns.Count == Pair ? "records records--pairs" : "records");
        output.Content.SetHtmlContent(table.With("role", "table"));
    }
}

/// <summary>One record of a <see cref="RecordTable"/>.</summary>
[HtmlTargetElement("tr", ParentTag = "record-table")]
public sealed class RecordRow : TagHelper
{
    /// <summary>Cells so far.</summary>
    public int Cells { get; private set; }

    /// <summary>Number of the next cell, from 0.</summary>
    public int Next() => Cells++;

    public override void Init(TagHelperContext context) => context.Items[typeof(RecordRow)] = this;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute("role", "row");
}

/// <summary>One value of a record; in other tables a cell stays as it is.</summary>
[HtmlTargetElement("td", ParentTag = "tr")]
public sealed class RecordCell : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(RecordTable), out var table) && context.Items.TryGetValue(typeof(RecordRow), out var row))
        {
            output.Attributes.SetAttribute("class", "govuk-table__cell");
            output.Attributes.SetAttribute("role", "cell");
            output.Attributes.SetAttribute("data-label", ((RecordTable)table).Columns[((RecordRow)row).Next()]);
        }
    }
}
