using Exchange.Api.Pipeline;

namespace Exchange.Api.Features.Organisations;

/// <summary>Every page says whose it is, so the row is read once a minute and not once a page.</summary>
internal sealed class RememberedCommunity(TimeProvider clock) : IRemembers
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Memory? memory;

    /// <summary>What was read within the last minute, or null.</summary>
    public OurCommunity? Now => memory is { } kept && clock.GetUtcNow() - kept.At < Fresh ? kept.Community : null;

    public OurCommunity Keep(OurCommunity community)
    {
        memory = new(community, clock.GetUtcNow());
        return community;
    }

    public void Forget() => memory = null;

    private sealed record Memory(OurCommunity Community, DateTimeOffset At);
}
