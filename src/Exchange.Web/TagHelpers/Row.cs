using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>
/// A decision in a row of a list: <c>&lt;form method="post" row-for="Form.Id" row="[line.Id]"&gt;</c> sends the row along, and its fields have
/// ids of their own. After a refusal the row that was sent keeps what was typed and shows what is wrong; the others are as they were.
/// </summary>
[HtmlTargetElement("form", Attributes = "row-for,row")]
public sealed class RowForm : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property that takes the row.</summary>
    public ModelExpression RowFor { get; set; } = null!;

    /// <summary>What makes this row another than the rest: mostly one id.</summary>
    [HtmlAttributeName("row")]
    public IEnumerable<Guid> Ids { get; set; } = [];

    /// <summary>Whose row it is, for those who hear the labels and see no rows.</summary>
    public string? RowName { get; set; }

    public override void Init(TagHelperContext context)
    {
        var http = ViewContext.HttpContext;
        var number = (http.Items[typeof(RowForm)] as int? ?? 0) + 1;
        http.Items[typeof(RowForm)] = number;
        var another = http.Request.HasFormContentType && !http.Request.Form[RowFor.Name].SequenceEqual(Ids.Select(id => id.ToString()));
        context.Items[typeof(Row)] = new Row(number, RowName, another);
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var id in Ids)
        {
            output.PreContent.AppendHtml(Markup.Void("input", null).With("type", "hidden").With("name", RowFor.Name).With("value", id.ToString()));
        }
    }
}

/// <summary>The row around a field.</summary>
/// <param name="Number">Of the row on its page, from 1.</param>
/// <param name="Name">Whose row it is.</param>
/// <param name="IsAnother">The page is drawn again, and it was not this row that was sent.</param>
internal sealed record Row(int Number, string? Name, bool IsAnother)
{
    public static Row? Around(TagHelperContext context) => context.Items.TryGetValue(typeof(Row), out var row) ? (Row)row : null;
}
