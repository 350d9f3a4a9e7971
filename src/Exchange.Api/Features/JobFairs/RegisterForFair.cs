using System.Globalization;
using System.Security.Cryptography;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A resident says that they come to a fair. Saying it twice makes one registration.</summary>
[May(Who.Resident)]
public sealed record RegisterForFair : IRequest<Guid>, IChange
{
    public Guid FairId { get; init; }

    /// <summary>
    /// The separate yes to showing the candidate card to the employers of this fair (C-1): true gives it, false takes it back, left out
    /// nothing changes.
    /// </summary>
    public bool? ShowsCard { get; init; }
}

internal sealed class RegisterForFairHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RegisterForFair, Guid>
{
    public async Task<Guid> Handle(RegisterForFair request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var fair = await db.FairsVisibleTo(actor).OneAsync(request.FairId, ct);
        var registration = await db.FairRegistrations.Live().SingleOrDefaultAsync(r => r.FairId == fair.Id && r.PersonId == actor.Me, ct);
        if (registration is null)
        {
            registration = FairRegistration.Register(fair, actor.Me, NewToken(), await FreeNumberAsync(fair.Id, ct), clock.TodayInKaunas(), now);
            db.FairRegistrations.Add(registration);
        }

        if (request.ShowsCard is { } shows)
        {
            await db.ConsentAsync(fair.Id, actor, shows, clock, ct);
        }

        (actor.Note.Target, actor.Note.Reason) = (registration.Id, request.ShowsCard switch { true => "shows-card", false => "hides-card", null => null });
        return registration.Id;
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private async Task<int> FreeNumberAsync(Guid fairId, CancellationToken ct)
    {
        var taken = await db.FairRegistrations.Where(r => r.FairId == fairId).Select(r => r.CardNumber).ToHashSetAsync(ct);
        if (taken.Count > 8_000)
        {
            throw new Refused("job-fairs.full");
        }

        for (var number = 0; ;)
        {
            number = RandomNumberGenerator.GetInt32(1_000, 10_000);
            if (!taken.Contains(number))
            {
                return number;
            }
        }
    }
}

/// <summary>Giving and taking back the yes to showing the card, the same way from every page.</summary>
internal static class Consenting
{
    /// <exception cref="Refused"><c>job-fairs.card-adults</c>: a minor's card is not shown .</exception>
    public static async Task ConsentAsync(this ExchangeDb db, Guid fairId, CurrentActor actor, bool shows, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var given = await db.CardConsents.Live().Where(c => c.FairId == fairId && c.PersonId == actor.Me).ToListAsync(ct);
        if (!shows)
        {
            given.ForEach(consent => consent.Withdraw(now));
        }
        else if (given.Count == 0)
        {
            if ((await db.People.OneAsync(actor.Me, ct)).IsMinorOn(clock.TodayInKaunas()))
            {
                throw new Refused("job-fairs.card-adults");
            }

            db.CardConsents.Add(CardConsent.Give(fairId, actor.Me, actor.Actor, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, now));
        }
    }
}
