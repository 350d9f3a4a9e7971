using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>Enters the demo as one of its people, without a password.</summary>
/// <param name="Number">Member number of one of the cast.</param>
[May(Who.Anyone)]
public sealed record SignInAsDemo(int Number) : IRequest<DemoSession>, IChange, IHoldsSecret;

/// <param name="Session">Who is in.</param>
/// <param name="Roles">What they are.</param>
public sealed record DemoSession(Session Session, Who Roles);

internal sealed class SignInAsDemoHandler(ExchangeDb db, DemoCommunity demo, CurrentActor actor) : IRequestHandler<SignInAsDemo, DemoSession>
{
    public async Task<DemoSession> Handle(SignInAsDemo request, CancellationToken ct)
    {
        await demo.RequireAsync(ct);
        var file = CommunityJson.Demo;
        if (!file.People.Any(person => person.Number == request.Number && file.Community.Cast.Contains(person.Key)))
        {
            throw new Refused("access.not-found");
        }

        var login = await (
            from person in db.People
            join known in db.Users on person.Id equals known.Id
            where person.MemberNumber == request.Number
            select known).SingleOrDefaultAsync(ct) ?? throw new Refused("access.not-found");
        actor.Note.About = login.Id;
        return new(new(login.Id, login.SecurityStamp!), login.Roles);
    }
}
