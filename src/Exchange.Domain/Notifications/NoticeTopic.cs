namespace Exchange.Domain.Notifications;

/// <summary>What notices can be about, as the area declares it that tells it: so that whoever tells something need not know how it is told.</summary>
/// <param name="Key">Text key of the sentence, kept with each notice.</param>
/// <param name="Page">Page where the next step is, a path of this site, of what the notice is about; null when each notice says its own.</param>
/// <param name="Says">What the placeholders of the sentence are, in order.</param>
public sealed record NoticeTopic(string Key, Func<Guid, string>? Page, params IReadOnlyList<NoticeArgKind> Says)
{
    /// <summary>A topic whose page is always the same.</summary>
    /// <param name="key">Text key of the sentence.</param>
    /// <param name="page">The page, a path of this site.</param>
    /// <param name="says">What the placeholders of the sentence are, in order.</param>
    public NoticeTopic(string key, string page, params IReadOnlyList<NoticeArgKind> says)
        : this(key, _ => page, says)
    {
    }

    /// <summary>How urgent it is.</summary>
    public NoticeKind Kind { get; init; } = NoticeKind.Step;

    /// <summary>What the reader is to do.</summary>
    public NextStep Next { get; init; } = NextStep.Read;

    /// <summary>Its sentence is for the reader's eyes alone: the subject of a letter, which a telephone shows to whoever is near, does not tell it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>There is a time to put into a calendar, and a file for it beside the page.</summary>
    public bool HasTime { get; init; }

    /// <summary>The page of one thing.</summary>
    /// <param name="about">What the notice is about.</param>
    public string LinkTo(Guid about) => Page!(about);
}
