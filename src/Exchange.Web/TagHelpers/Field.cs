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
    private readonly Words words;

    /// <param name="bound">The property; null for a box of a list, which has a name and what stands in it now.</param>
    /// <param name="view">The page.</param>
    /// <param name="words">Texts.</param>
    /// <param name="text">Key of the label.</param>
    /// <param name="context">Of the tag.</param>
    /// <param name="name">Name of the box, where it is not that of the property.</param>
    /// <param name="now">What stands in it while the property says nothing.</param>
    public Field(ModelExpression? bound, ViewContext view, Words words, string text, TagHelperContext context, string? name = null, object? now = null)
    {
        this.words = words;
        Text = text;
        Type = bound?.Metadata.ModelType ?? typeof(string);
        Name = name ?? view.ViewData.TemplateInfo.GetFullHtmlFieldName(bound!.Name);
        Hint = words.Has(text + "-hint") ? words[text + "-hint"] : null;
        Model = now;
        var row = Row.Around(context);
        Id = TagBuilder.CreateSanitizedId(Name, "_") + (row is null ? "" : $"-{row.Number}");
        Of = row?.Name;
        if (row is { IsAnother: true })
        {
            return; // what was typed and what is wrong belong to the row that was sent
        }

        var state = view.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        Model = bound?.Model ?? now;
        IsSent = HttpMethods.IsPost(view.HttpContext.Request.Method);
        Error = state?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0);
        Typed = state?.AttemptedValue;
        if (Error is not null)
        {
            ErrorSummary.Leads(view, Name, Id);
        }
        else if (Name.IndexOf('[') is > 0 and var at && ErrorSummary.LeadsFirst(view, Name[..at], Id) is { } ofAll)
        {
            Error = ofAll;
        }

        if (Error is not null || Typed is { Length: > 0 })
        {
            Fold.Opens(context);
        }
    }

    public string Text { get; }

    public string Name { get; }

    public string Id { get; }

    /// <summary>Whose row it stands in, said to those who do not see the row.</summary>
    public string? Of { get; }

    /// <summary>Finished words in place of the label of <see cref="Text"/>.</summary>
    public string? Caption { get; init; }

    public string? Error { get; }

    /// <summary>Words under the label; those of the text unless others are given.</summary>
    public string? Hint
    {
        get;
        init => field = value ?? field;
    }

    /// <summary>What the person typed before the page was drawn again.</summary>
    public string? Typed { get; }

    public object? Model { get; }

    public Type Type { get; }

    /// <summary>The page is drawn again after this field was sent.</summary>
    public bool IsSent { get; }

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
        var label = Markup.Element("label", heading ? "govuk-label govuk-label--l" : "govuk-label", Said).With("for", Id);
        return heading ? Markup.Element("h1", "govuk-label-wrapper", label) : label;
    }

    /// <summary>The words of the label.</summary>
    public IHtmlContent Said => Markup.All([new StringHtmlContent(Caption ?? words[Text]), .. Of is null ? [] : (IHtmlContent[])[Markup.Element("span", "govuk-visually-hidden", $": {Of}")]]);

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
        object legend = heading ? Markup.Element("h1", "govuk-fieldset__heading", Said) : Said;
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
