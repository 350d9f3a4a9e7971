using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Setup;

/// <summary>First run, the end: the community and its two administrators come to be, and the way in is closed.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record FoundCommunity : IRequest<FoundedCommunity>, IChange, IHoldsSecret;

/// <param name="Name">Name of the organisation.</param>
/// <param name="First">First administrator.</param>
/// <param name="FirstContact">What the first administrator signs in with, beside the password.</param>
/// <param name="Second">Second administrator.</param>
/// <param name="SecondNumber">Member number of the second administrator.</param>
/// <param name="SecondPin">Their one-time PIN, shown only now.</param>
public sealed record FoundedCommunity(string Name, string First, string FirstContact, string Second, int SecondNumber, string SecondPin);

internal sealed class FoundCommunityHandler(ExchangeDb db, MemberRegistration joining, TimeProvider clock) : IRequestHandler<FoundCommunity, FoundedCommunity>
{
    public async Task<FoundedCommunity> Handle(FoundCommunity request, CancellationToken ct)
    {
        if (await db.Communities.AnyAsync(ct))
        {
            throw new Refused("access.not-found");
        }

        var answers = await SetupAnswers.ReadAsync(db, ct);
        if (!answers.IsComplete)
        {
            throw new Refused("setup.incomplete");
        }

        db.Communities.Add(new()
        {
            Name = answers.Name!,
            Phone = answers.Phone!,
            Languages = answers.Languages!,
            SendsMail = answers.SendsMail!.Value,
            FoundedAt = clock.GetUtcNow(),
        });
        var first = await JoinAsync(answers.First!, null, ct);
        var pin = Pin.Random(first.MemberNumber + 1);
        var second = await JoinAsync(answers.Second!, pin, ct);
        db.SetupDrafts.RemoveRange(db.SetupDrafts);
        return new(answers.Name!, first.FullName, (first.Email ?? first.Phone)!, second.FullName, second.MemberNumber, pin);
    }

    private async Task<Person> JoinAsync(NamedAdministrator named, string? pin, CancellationToken ct)
    {
        var person = await joining.JoinAsync(named.FirstName, named.LastName, ct);
        await joining.ReachAsync(person, named.Email, named.Phone, ct);
        await joining.OpenAsync(person, Who.Administrator, oneTimePin: pin, passwordHash: named.PasswordHash);
        return person;
    }
}
