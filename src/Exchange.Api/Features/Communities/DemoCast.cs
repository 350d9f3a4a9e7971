using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>The people of the demo as whom one may sign in.</summary>
[May(Who.Anyone)]
public sealed record DemoCast : IRequest<IReadOnlyList<DemoPerson>>;

/// <param name="Key">What the file calls the person.</param>
/// <param name="Number">Member number.</param>
/// <param name="FirstName">First name.</param>
/// <param name="Role">What they are.</param>
public sealed record DemoPerson(string Key, int Number, string FirstName, Who Role);

internal sealed class DemoCastHandler(ExchangeDb db, DemoCommunity demo) : IRequestHandler<DemoCast, IReadOnlyList<DemoPerson>>
{
    public async Task<IReadOnlyList<DemoPerson>> Handle(DemoCast request, CancellationToken ct)
    {
        await demo.RequireAsync(ct);
        var file = CommunityJson.Demo;
        var cast = file.People.Where(person => file.Community.Cast.Contains(person.Key)).ToDictionary(person => person.Number!.Value, person => person.Key);
        var people = await (
            from person in db.People
            join login in db.Users on person.Id equals login.Id
            where cast.Keys.Contains(person.MemberNumber) && person.LeftAt == null
            orderby person.MemberNumber
            select new { person.MemberNumber, person.FirstName, login.Roles }).ToListAsync(ct);
        return [.. people.Select(person => new DemoPerson(cast[person.MemberNumber], person.MemberNumber, person.FirstName, person.Roles))];
    }
}
