using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>The member card without its PIN, which is shown only when it is made.</summary>
[May(Who.SocialWorker | Who.Administrator)]
public sealed record CardOf(Guid PersonId) : IRequest<MemberCard>;

/// <param name="PersonId">Person.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">What the person signs in with.</param>
/// <param name="Pin">One-time PIN, six digits; null when it was not made just now.</param>
public sealed record MemberCard(Guid PersonId, string Name, int MemberNumber, string? Pin);

internal sealed class CardOfHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<CardOf, MemberCard>
{
    public async Task<MemberCard> Handle(CardOf request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().VisibleTo(actor, db).OneAsync(request.PersonId, ct);
        return new(person.Id, person.FullName, person.MemberNumber, null);
    }
}
