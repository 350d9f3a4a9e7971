using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>The signed-in person, or the person they act for.</summary>
[May(Who.SignedIn, During = DueFirst.NewPin | DueFirst.SecondFactor)]
public sealed record WhoAmI : IRequest<Myself>;

[AutoMap(typeof(Person))]
public sealed class Myself
{
    public required Guid Id { get; init; }

    public required int MemberNumber { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    /// <summary>What neighbours see: first name and initial.</summary>
    public string PublicName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName[..1]}.";

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required string Language { get; init; }
}

internal sealed class WhoAmIHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<WhoAmI, Myself>
{
    public Task<Myself> Handle(WhoAmI request, CancellationToken ct) =>
        db.People.Where(person => person.Id == actor.Me).As<Myself>().SingleAsync(ct);
}
