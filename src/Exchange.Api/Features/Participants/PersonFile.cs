using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>What a worker needs to know of one of their people at a glance. Leaves an access record.</summary>
[May(Who.SocialWorker)]
public sealed record PersonFile(Guid PersonId) : IRequest<AccompaniedPerson>, ISensitive;

/// <param name="Id">Person.</param>
/// <param name="Name">Full name.</param>
/// <param name="FirstName">As the person wants to be called.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Phone">Phone, or null when the person has none.</param>
/// <param name="Email">E-mail, or null when the person has none.</param>
/// <param name="BirthDate">Null when it was not asked.</param>
/// <param name="Language">Language of pages and letters.</param>
/// <param name="EnrolledAt">Since when the person is accompanied.</param>
/// <param name="SignsIn">How the person can sign in.</param>
/// <param name="MandateEndsAt">Until when the reader may act for the person; null when they may not.</param>
/// <param name="MandateScopes">What the reader may do for the person; empty when nothing.</param>
public sealed record AccompaniedPerson(
    Guid Id,
    string Name,
    string FirstName,
    int MemberNumber,
    string? Phone,
    string? Email,
    DateOnly? BirthDate,
    string Language,
    DateTimeOffset EnrolledAt,
    SignInState SignsIn,
    DateTimeOffset? MandateEndsAt,
    IReadOnlyList<MandateScope> MandateScopes);

public enum SignInState
{
    /// <summary>No PIN and no password yet: make a card.</summary>
    NotYet,

    /// <summary>A card is out; its PIN was not used yet.</summary>
    CardGiven,

    /// <summary>The person has an own PIN or password.</summary>
    Ready,
}

internal sealed class PersonFileHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<PersonFile, AccompaniedPerson>
{
    public async Task<AccompaniedPerson> Handle(PersonFile request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var participant = await db.Participants.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(p => p.PersonId == request.PersonId, ct)
            ?? throw new Domain.Refused("access.not-found");
        var person = await db.People.AsNoTracking().OneAsync(request.PersonId, ct);
        var login = await db.Users.AsNoTracking().OneAsync(request.PersonId, ct);
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.WorkerId == actor.Actor && m.PersonId == request.PersonId).ToListAsync(ct);
        var signsIn = login.PasswordHash is not null || login is { PinHash: not null, PinIsOneTime: false } ? SignInState.Ready
            : login.PinHash is not null ? SignInState.CardGiven
            : SignInState.NotYet;
        return new(
            person.Id,
            person.FullName,
            person.FirstName,
            person.MemberNumber,
            person.Phone,
            person.Email,
            person.BirthDate,
            person.Language,
            participant.EnrolledAt,
            signsIn,
            mandates.Where(mandate => mandate.HoldsAt(now)).Select(mandate => (DateTimeOffset?)mandate.EndsAt).Max(),
            mandates.Where(mandate => mandate.HoldsAt(now)).Select(mandate => mandate.Scopes).Together().Each());
    }
}
