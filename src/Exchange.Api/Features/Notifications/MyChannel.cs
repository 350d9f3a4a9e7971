using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>How I am told what concerns me (N1).</summary>
[May(Who.SignedIn)]
public sealed record MyChannel : IRequest<ChannelNow>;

/// <param name="Channel">The way that counts now.</param>
/// <param name="IsChosen">The person has said so; otherwise it follows from what is known.</param>
/// <param name="Suggestions">Whether suggestions are sent.</param>
/// <param name="Email">Where to, or null.</param>
/// <param name="Phone">Number to ring, or null.</param>
/// <param name="SendsMail">The community sends mail.</param>
public sealed record ChannelNow(Channel Channel, bool IsChosen, bool Suggestions, string? Email, string? Phone, bool SendsMail);

internal sealed class MyChannelHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyChannel, ChannelNow>
{
    public async Task<ChannelNow> Handle(MyChannel request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().OneAsync(actor.Me, ct);
        var chosen = await db.ChannelOfAsync(person.Id, ct);
        var sendsMail = await db.Communities.Select(community => community.SendsMail).FirstOrDefaultAsync(ct);
        return new(ChannelChoice.Now(chosen, person, sendsMail), chosen is not null, chosen?.Suggestions ?? true, person.Email, person.Phone, sendsMail);
    }
}
