using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Conversations;

/// <summary>Whether there is anything to ask for, so that an idle clock writes nothing.</summary>
[May(Who.System)]
public sealed record AreConversationsDue : IRequest<bool>;

internal sealed class AreConversationsDueHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<AreConversationsDue, bool>
{
    public async Task<bool> Handle(AreConversationsDue request, CancellationToken ct) => (await db.ConversationsToAskForAsync(clock.GetUtcNow(), ct)).Count > 0;
}
