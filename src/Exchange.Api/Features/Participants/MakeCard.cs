using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Participants;

/// <summary>
/// A new one-time PIN for a person who is here: the first card, or the reset after too many tries (P6). It unlocks, ends every session
/// and is shown once.
/// </summary>
[May(Who.SocialWorker | Who.Administrator)]
public sealed record MakeCard(Guid PersonId) : IRequest<MemberCard>, IChange, IHoldsSecret;

internal sealed class MakeCardHandler(ExchangeDb db, UserManager<Login> logins, CurrentActor actor) : IRequestHandler<MakeCard, MemberCard>
{
    public async Task<MemberCard> Handle(MakeCard request, CancellationToken ct)
    {
        var person = await db.People.VisibleTo(actor, db).OneAsync(request.PersonId, ct);
        var login = await db.Users.OneAsync(request.PersonId, ct);
        if ((login.Roles & Who.Staff) != 0 && !actor.May(Who.Administrator))
        {
            throw new Refused("participants.card-of-staff"); // a PIN one has seen opens the account
        }

        var pin = Pin.Random(person.MemberNumber);
        (login.PinHash, login.PinIsOneTime) = (logins.PasswordHasher.HashPassword(login, pin), true);
        (login.PinTries, login.AccessFailedCount, login.LockoutEnd) = (0, 0, null);
        await logins.UpdateSecurityStampAsync(login);
        actor.Note.About = person.Id;
        return new(person.Id, person.FullName, person.MemberNumber, pin);
    }
}
