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

    /// <summary>Text key of the sentence.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Values for its placeholders, in order.</summary>
    public IReadOnlyList<string> Args { get; private set; } = [];

    /// <summary>Page where the next step is, a path of this site.</summary>
    public string Link { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When the person opened it, or null.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Tells a person something.</summary>
    /// <param name="personId">Whom.</param>
    /// <param name="key">Text key.</param>
    /// <param name="args">Values for its placeholders.</param>
    /// <param name="link">A path of this site.</param>
    /// <param name="at">Now.</param>
    public static Notice To(Guid personId, string key, IReadOnlyList<string> args, string link, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), PersonId = personId, Key = key, Args = args, Link = link, At = at };

    /// <summary>Names somebody otherwise from now on: whoever has left is called by an alias in earlier notices too (C8).</summary>
    /// <param name="name">As it was said.</param>
    /// <param name="alias">As it is said now.</param>
    public void Call(string name, string alias)
    {
        if (Args.Contains(name))
        {
            Args = [.. Args.Select(arg => arg == name ? alias : arg)];
        }
    }

    /// <summary>The person has opened it; a second time changes nothing.</summary>
    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
