using Exchange.Api.Data;

namespace Exchange.Api.Clockwork;

/// <summary>
/// Something that time alone brings about in an area: what is due, what is done with each, and how often to look. Found as handlers
/// are. What it does asks again inside its own transaction, so two programs on one database do no harm.
/// </summary>
internal interface IClockWork
{
    /// <summary>Under this name its failures are kept, and <c>work-NAME</c> in the texts of its area says to staff what it is.</summary>
    string Name => GetType().Name;

    TimeSpan Every { get; }

    /// <summary>All that is due, what waits longest first. Work that has no rows of its own gives the empty id when it is due.</summary>
    Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct);

    Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct);

    /// <summary>Page on which staff sees the item; null when there is none.</summary>
    string? LinkTo(Guid item) => null;
}
