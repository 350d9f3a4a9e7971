namespace Exchange.Domain.Notifications;

/// <summary>How a person is told what concerns them, beside their inbox (N1).</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A worker rings them up.</summary>
    Phone,

    /// <summary>A printed letter.</summary>
    Letter,

    /// <summary>They look into the inbox themselves; nothing else is done.</summary>
    Inbox,

    /// <summary>No way of their own: it stands on the workers' list.</summary>
    None,
}

/// <summary>A person's word on how they want to be told. Appended; the latest counts.</summary>
public sealed class ChannelChoice
{
    private ChannelChoice()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>How.</summary>
    public Channel Channel { get; private init; }

    /// <summary>Whether suggestions are sent at all (N4).</summary>
    public bool Suggestions { get; private init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Who wrote it down; null when it was said by the secret address of a letter.</summary>
    public Guid? ActorId { get; private init; }

    /// <summary>Writes a choice down.</summary>
    /// <param name="person">Who is told.</param>
    /// <param name="channel">How.</param>
    /// <param name="suggestions">Whether suggestions are sent at all.</param>
    /// <param name="actorId">Who writes; null by the secret address of a letter.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>letters.no-email</c>, <c>letters.no-phone</c>: the way is not known (P7).</exception>
    public static ChannelChoice Of(Identity.Person person, Channel channel, bool suggestions, Guid? actorId, DateTimeOffset at) => channel switch
    {
        Channel.Email when person.Email is null => throw new Refused("letters.no-email"),
        Channel.Phone when person.Phone is null => throw new Refused("letters.no-phone"),
        _ => new() { Id = Guid.CreateVersion7(at), PersonId = person.Id, Channel = channel, Suggestions = suggestions, ActorId = actorId, At = at },
    };

    /// <summary>The way that counts now. Without a word of the person: e-mail when there is one, else the phone, else none.</summary>
    /// <param name="chosen">Latest choice, or null.</param>
    /// <param name="person">Who is told.</param>
    /// <param name="sendsMail">The community sends mail; without it an address leads only to the inbox.</param>
    public static Channel Now(ChannelChoice? chosen, Identity.Person person, bool sendsMail) => chosen?.Channel switch
    {
        Channel.Phone or Channel.None when person.Phone is null => Channel.None,
        Channel.Phone => Channel.Phone,
        Channel.Letter => Channel.Letter,
        Channel.Inbox => Channel.Inbox,
        Channel.None => Channel.None,
        _ when person.Email is not null => sendsMail ? Channel.Email : Channel.Inbox,
        _ => person.Phone is not null ? Channel.Phone : Channel.None,
    };
}
