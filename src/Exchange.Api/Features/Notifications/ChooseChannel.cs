using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;

namespace Exchange.Api.Features.Notifications;

/// <summary>A person says how they want to be told, or a worker who acts for them does (N1). Earlier words stay; the latest counts.</summary>
[May(Who.SignedIn)]
public sealed record ChooseChannel : IRequest<Unit>, IChange
{
    [Required(ErrorMessage = "Letters.channel-required")]
    public Channel? Channel { get; init; }

    /// <summary>Whether suggestions are sent.</summary>
    public bool Suggestions { get; init; } = true;
}

internal sealed class ChooseChannelHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ChooseChannel, Unit>
{
    public async Task<Unit> Handle(ChooseChannel request, CancellationToken ct)
    {
        var person = await db.People.OneAsync(actor.Me, ct);
        db.ChannelChoices.Add(ChannelChoice.Of(person, request.Channel!.Value, request.Suggestions, actor.Actor, clock.GetUtcNow()));
        return Unit.Value;
    }
}
