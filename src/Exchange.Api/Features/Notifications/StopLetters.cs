using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Stops such letters in one step; the secret address of a letter is enough (N4). What concerns safety cannot be stopped.</summary>
[May(Who.Anyone)]
public sealed record StopLetters(string Secret) : IRequest<Unit>, IChange;

internal sealed class StopLettersHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<StopLetters, Unit>
{
    public async Task<Unit> Handle(StopLetters request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var letter = await db.Deliveries.StoppableAsync(request.Secret, ct);
        var person = await db.People.OneAsync(letter.PersonId, ct);
        var (suggestions, chosen) = (letter.Kind == NoticeKind.Suggestion, await db.ChannelOfAsync(person.Id, ct));
        db.ChannelChoices.Add(suggestions
            ? ChannelChoice.Of(person, ChannelChoice.Now(chosen, person, sendsMail: true), suggestions: false, null, now)
            : ChannelChoice.Of(person, Channel.Inbox, chosen?.Suggestions ?? true, null, now));
        var waiting = await db.Deliveries
            .Where(one => one.PersonId == person.Id && one.State == DeliveryState.Waiting && one.Channel == Channel.Email && one.Kind != NoticeKind.Safety)
            .ToListAsync(ct);
        waiting.Where(one => !suggestions || one.Kind == NoticeKind.Suggestion).ToList().ForEach(one => one.Stop(now));
        actor.Note.About = person.Id;
        return Unit.Value;
    }
}

/// <summary>What the secret address of a letter reaches.</summary>
internal static class SecretAddresses
{
    /// <exception cref="Refused"><c>access.not-found</c>, also for what nobody can stop.</exception>
    public static async Task<Delivery> StoppableAsync(this IQueryable<Delivery> deliveries, string secret, CancellationToken ct) =>
        await deliveries.AsNoTracking().SingleOrDefaultAsync(one => one.Secret == secret && one.Kind != NoticeKind.Safety, ct) ?? throw new Refused("access.not-found");
}
