using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Conversations;

/// <summary>Asks a worker to talk with everybody who three times in 90 days did not come (K2). Nobody is barred from anything.</summary>
[May(Who.System)]
public sealed record AskForConversations : IRequest<Unit>, IChange;

internal sealed class AskForConversationsHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<AskForConversations, Unit>
{
    public async Task<Unit> Handle(AskForConversations request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (person, agreement) in await db.ConversationsToAskForAsync(now, ct))
        {
            db.Conversations.Add(Conversation.AskFor(person, agreement, WorkingDays.After(now, Conversation.DueDays), now));
        }

        return Unit.Value;
    }
}
