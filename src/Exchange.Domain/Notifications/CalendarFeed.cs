namespace Exchange.Domain.Notifications;

/// <summary>A secret address under which a person's calendar is read by their telephone. A new one ends the old one.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whose calendar.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Secret part of the address: 32 hexadecimal digits.</summary>
    public string Token { get; private init; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Opens an address.</summary>
    /// <param name="personId">Whose calendar.</param>
    /// <param name="token">Unguessable, 32 hexadecimal digits.</param>
    /// <param name="at">Now.</param>
    public static CalendarFeed Open(Guid personId, string token, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), PersonId = personId, Token = token, At = at };

    /// <summary>Ends it; a second time changes nothing.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
