using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Web.TagHelpers;

/// <summary>Radio buttons and tick boxes: the same list of answers, one or many of them chosen.</summary>
internal static class Boxes
{
    public static IHtmlContent Of(ViewContext view, Field field, IEnumerable<Choice> items, bool many, bool cards, bool inline, ISet<string> chosen)
    {
        var kind = many ? "checkboxes" : "radios";
        var css = $"govuk-{kind}{(inline ? $" govuk-{kind}--inline" : "")}{(cards ? " choices-cards" : "")}";
        var all = new List<IHtmlContent>();
        string? group = null;
        foreach (var item in items)
        {
            if (item.Group is not null && item.Group != group)
            {
                all.Add(Markup.Element("p", "choices-group", item.Group));
            }

            group = item.Group;
            all.Add(Item(view, field, item, kind, all.Count == 0 ? field.Id : $"{field.Id}-{all.Count + 1}", chosen.Contains(item.Value)));
        }

        return Markup.Element("div", css, Markup.All(all)).With("data-module", many ? null : "govuk-radios");
    }

    private static TagBuilder Item(ViewContext view, Field field, Choice item, string kind, string id, bool isChosen)
    {
        var box = Markup.Void("input", $"govuk-{kind}__input")
            .With("type", kind == "radios" ? "radio" : "checkbox")
            .With("id", id)
            .With("name", field.Name)
            .With("value", item.Value)
            .With("aria-describedby", item.Hint is null ? null : id + "-hint")
            .When(isChosen, "checked");
        var label = Markup.Element("label", $"govuk-label govuk-{kind}__label", item.Icon is null ? null : Icon.Picture(view, item.Icon, "field-icon"), item.Label).With("for", id);
        var hint = item.Hint is null ? null : Markup.Element("div", $"govuk-hint govuk-{kind}__hint", item.Hint).With("id", id + "-hint");
        return Markup.Element("div", $"govuk-{kind}__item", box, label, hint);
    }
}
