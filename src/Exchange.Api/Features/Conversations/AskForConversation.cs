using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Participants;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Conversations;

/// <summary>Asks a worker to talk with somebody who three times in 90 days did not come (K2). Nobody is barred from anything; twice changes nothing.</summary>
[May(Who.System)]
public sealed record AskForConversation(Guid PersonId) : IRequest<Unit>, IChange;

internal sealed class AskForConversationHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<AskForConversation, Unit>
{
    public async Task<Unit> Handle(AskForConversation request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (person, agreement) in (await db.ConversationsToAskForAsync(now, ct)).Where(one => one.Person == request.PersonId))
        {
            db.Conversations.Add(Conversation.AskFor(person, agreement, WorkingDays.After(now, Conversation.DueDays), now));
        }

        return Unit.Value;
    }
}
