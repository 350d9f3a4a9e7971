namespace Exchange.Domain;

/// <summary>An aggregate to which things happen that others have to act on, in the same transaction.</summary>
public interface IRaisesEvents
{
    /// <summary>What has happened since it was read or made and was not handed out yet.</summary>
    RaisedEvents Raised { get; }
}

/// <summary>
/// Events in the order in which they happened. Each is taken once: whoever takes them hands every one to all it concerns
/// (E. Evans, Domain-Driven Design; V. Vernon 2013, chapter 8).
/// </summary>
public sealed class RaisedEvents
{
    private readonly List<object> waiting = [];

    /// <summary>Takes all that wait; a second time there are none until more happens.</summary>
    public IReadOnlyList<object> Take()
    {
        object[] taken = [.. waiting];
        waiting.Clear();
        return taken;
    }

    internal void Add(object happened) => waiting.Add(happened);
}
