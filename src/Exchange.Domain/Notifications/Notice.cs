namespace Exchange.Domain.Notifications;

/// <summary>
/// One thing a person is told: a row of their inbox, written in the transaction of the change it tells of (X7). The sentence is
/// made when it is read, in the reader's language.
/// </summary>
public sealed class Notice
{
    private Notice()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Text key of the sentence: that of its topic.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Values for its placeholders, in order.</summary>
    public IReadOnlyList<NoticeArg> Args { get; private init; } = [];

    /// <summary>Page where the next step is, a path of this site.</summary>
    public string Link { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When the person opened it, or null.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Tells a person something about one thing, which has a page.</summary>
    /// <param name="personId">Whom.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="args">Values for the placeholders of its sentence, as the topic declares them.</param>
    /// <param name="about">The thing.</param>
    /// <param name="at">Now.</param>
    public static Notice To(Guid personId, NoticeTopic topic, IReadOnlyList<NoticeArg> args, Guid about, DateTimeOffset at) => To(personId, topic, args, topic.LinkTo(about), at);

    /// <summary>Tells a person something whose page is always the same.</summary>
    /// <param name="personId">Whom.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="args">Values for the placeholders of its sentence, as the topic declares them.</param>
    /// <param name="at">Now.</param>
    public static Notice To(Guid personId, NoticeTopic topic, IReadOnlyList<NoticeArg> args, DateTimeOffset at) => To(personId, topic, args, topic.LinkTo(personId), at);

    /// <summary>Tells a person something whose page depends.</summary>
    /// <param name="personId">Whom.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="args">Values for the placeholders of its sentence, as the topic declares them.</param>
    /// <param name="link">A path of this site.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="ArgumentException">The values are not what the topic declares.</exception>
    public static Notice To(Guid personId, NoticeTopic topic, IReadOnlyList<NoticeArg> args, string link, DateTimeOffset at) =>
        args.Select(arg => arg.Kind).SequenceEqual(topic.Says)
            ? new() { Id = Guid.CreateVersion7(at), PersonId = personId, Key = topic.Key, Args = args, Link = link, At = at }
            : throw new ArgumentException($"{topic.Key} says {string.Join(", ", topic.Says)}.", nameof(args));

    /// <summary>The person has opened it; a second time changes nothing.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
