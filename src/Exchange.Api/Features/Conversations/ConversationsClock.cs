using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;

namespace Exchange.Api.Features.Conversations;

/// <summary>People with whom a worker has to be asked to talk.</summary>
internal sealed class ConversationsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        [.. (await db.ConversationsToAskForAsync(now, ct)).Select(one => one.Person)];

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new AskForConversation(item), ct);

    public string LinkTo(Guid item) => ConversationsPages.Conversations;
}
