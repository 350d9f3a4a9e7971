using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using MediatR;

namespace Exchange.Api.Features.Conversations;

/// <summary>The talk was held; what the two settled stays with it, for the person to read too (K2).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record HoldConversation : IRequest<Unit>, IChange
{
    public Guid ConversationId { get; init; }

    /// <summary>What the two settled.</summary>
    [Required(ErrorMessage = "Conversations.note-missing")]
    [StringLength(Conversation.LongestNote, ErrorMessage = "Conversations.note-missing")]
    public string Note { get; init; } = "";
}

internal sealed class HoldConversationHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<HoldConversation, Unit>
{
    public async Task<Unit> Handle(HoldConversation request, CancellationToken ct)
    {
        var talk = await db.Conversations.OneAsync(request.ConversationId, ct);
        talk.Hold(request.Note, actor.Actor, clock.GetUtcNow());
        actor.Note.About = talk.PersonId;
        return Unit.Value;
    }
}
