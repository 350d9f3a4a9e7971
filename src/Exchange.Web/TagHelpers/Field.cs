using System.Globalization;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>
/// The parts every form field shares: label or legend, hint, error, and the ties between them that a screen reader follows.
/// </summary>
internal sealed class Field
{
    private readonly ModelExpression bound;
    private readonly Words words;

    public Field(ModelExpression bound, ViewContext view, Words words, string text)
    {
        this.bound = bound;
        this.words = words;
        Text = text;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        var state = view.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Error = state?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0);
        Typed = state?.AttemptedValue;
        Hint = words.Has(text + "-hint") ? words[text + "-hint"] : null;
    }

    public string Text { get; }

    public string Name { get; }

    public string Id { get; }

    public string? Error { get; }

    public string? Hint { get; }

    /// <summary>What the person typed before the page was drawn again.</summary>
    public string? Typed { get; }

    public object? Model => bound.Model;

    public Type Type => bound.Metadata.ModelType;

    /// <summary>What the box shows: the typed text, else the stored value.</summary>
    public string? Value => Typed ?? (Model is TimeOnly time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : Convert.ToString(Model, CultureInfo.CurrentCulture));

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-hint",
        (null, not null) => Id + "-error",
        _ => $"{Id}-hint {Id}-error",
    };

    public IHtmlContent Label(bool heading)
    {
        var label = Markup.Element("label", heading ? "govuk-label govuk-label--l" : "govuk-label", words[Text]).With("for", Id);
        return heading ? Markup.Element("h1", "govuk-label-wrapper", label) : label;
    }

    public IHtmlContent? HintLine => Hint is null ? null : Markup.Element("div", "govuk-hint", Hint).With("id", Id + "-hint");

    public IHtmlContent? ErrorLine => Error is null
        ? null
        : Markup.Element("p", "govuk-error-message", Markup.Element("span", "govuk-visually-hidden", words["Layout.error"], ": "), Error).With("id", Id + "-error");

    public IHtmlContent Group(params object?[] inside) =>
        Markup.Element("div", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error", inside);

    /// <summary>One box under its label.</summary>
    public IHtmlContent Labelled(bool heading, params object?[] inside) => Group([Label(heading), HintLine, ErrorLine, .. inside]);

    /// <summary>Several boxes that answer one question.</summary>
    public IHtmlContent Asked(bool heading, params object?[] inside)
    {
        object legend = heading ? Markup.Element("h1", "govuk-fieldset__heading", words[Text]) : words[Text];
        var css = heading ? "govuk-fieldset__legend govuk-fieldset__legend--l" : "govuk-fieldset__legend govuk-fieldset__legend--s";
        return Group(Markup.Element("fieldset", "govuk-fieldset", [Markup.Element("legend", css, legend), HintLine, ErrorLine, .. inside])
            .With("aria-describedby", DescribedBy));
    }

    /// <summary>The attributes that tie a box to its label, hint and error, and those the page wrote on the tag.</summary>
    public TagBuilder Tie(TagBuilder box, string css, TagHelperOutput written)
    {
        box.Attributes["class"] = Error is null ? css : $"{css} {css.Split(' ')[0]}--error";
        box.With("id", Id).With("name", Name).With("aria-describedby", DescribedBy).When(Error is not null, "aria-invalid", "true");
        foreach (var attribute in written.Attributes)
        {
            box.With(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        return box;
    }

    public static void Replace(TagHelperOutput output, IHtmlContent with)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(with);
    }
}
