using System.Globalization;
using Exchange.Api.Texts;
using Exchange.Domain.Time;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>When somebody is free in an ordinary week: a table of days and parts of the day. The property is <see cref="WeekTimes"/>.</summary>
[HtmlTargetElement("week-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WeekField(Words words) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Text { get; set; } = "";

    public bool Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, words, Text, context);
        var week = field.Model as WeekTimes? ?? WeekTimes.None;
        var corner = Markup.Element("td", null);
        var head = Markup.Element("thead", null, Markup.Element("tr", null, corner, Markup.All(WeekParts.All.Select(part => Markup.Element(
            "th", null, words[part.Text], Markup.Element("small", null, part.Hours)).With("scope", "col")))));
        var days = CultureInfo.CurrentUICulture.DateTimeFormat;
        var rows = Enumerable.Range(1, 7).Select(day =>
        {
            var name = CultureInfo.CurrentUICulture.TextInfo.ToTitleCase(days.GetDayName((DayOfWeek)(day % 7)));
            return (IHtmlContent)Markup.Element("tr", null, Markup.Element("th", null, name).With("scope", "row"), Markup.All(WeekParts.All.Select(part => Cell(field, week, day, name, part))));
        });
        var table = Markup.Element("table", "week", head, Markup.Element("tbody", null, Markup.All(rows)));
        Field.Replace(output, field.Asked(Heading, Quick(), Markup.Element("div", "week-frame", table)));
    }

    private TagBuilder Cell(Field field, WeekTimes week, int day, string dayName, WeekPart part)
    {
        var first = day == 1 && part == WeekParts.All[0];
        var id = first ? field.Id : $"{field.Id}-{day}-{part.From}";
        var box = Markup.Void("input", null)
            .With("type", "checkbox").With("id", id).With("name", field.Name).With("value", WeekParts.Code(day, part))
            .When(part.IsFreeOn(week, day), "checked");
        return Markup.Element("td", null, box, Markup.Element("label", null, Markup.Element("span", "govuk-visually-hidden", $"{dayName}, {words[part.Text]}")).With("for", id));
    }

    // Scripts show these; without scripts the table alone does the work.
    private TagBuilder Quick()
    {
        TagBuilder Button(string value, string text) =>
            Markup.Element("button", "govuk-button govuk-button--secondary", words[text]).With("type", "button").With("value", value);
        return Markup.Element("div", "week-quick", Button("workdays", "Layout.week-workdays"), Button("weekend", "Layout.week-weekend"), Button("all", "Layout.week-all"), Button("none", "Layout.week-none"))
            .With("data-week", "").With("hidden", "");
    }
}
