using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>What one person may be here.</summary>
[May(Who.Administrator)]
public sealed record RolesOf(Guid PersonId) : IRequest<RolesLine>;

internal sealed class RolesOfHandler(ExchangeDb db) : IRequestHandler<RolesOf, RolesLine>
{
    public async Task<RolesLine> Handle(RolesOf request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().OneAsync(request.PersonId, ct);
        var login = await db.Users.AsNoTracking().OneAsync(request.PersonId, ct);
        return new(person.Id, person.FullName, person.MemberNumber, PeopleAndRolesHandler.Apart(login.Roles), login.TwoFactorEnabled);
    }
}
