using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Ledger;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>One's own hours.</summary>
[May(Who.Resident)]
public sealed record MyAccount : IRequest<AccountOf>;

/// <summary>Where somebody's hours stand, in minutes.</summary>
/// <param name="Balance">Given less received; below 0 when more help was received.</param>
/// <param name="CanReceive">Help that can still be agreed on, ≥ 0.</param>
/// <param name="CanGive">Help that can still be promised, ≥ 0.</param>
/// <param name="Receiving">Help agreed on and not yet received.</param>
/// <param name="Giving">Help promised and not yet given.</param>
/// <param name="Near">A limit that is near: time to help, or to be helped (C5).</param>
public sealed record AccountOf(int Balance, int CanReceive, int CanGive, int Receiving, int Giving, LimitNear Near);

internal sealed class MyAccountHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyAccount, AccountOf>
{
    public async Task<AccountOf> Handle(MyAccount request, CancellationToken ct)
    {
        // A member without an account yet has the standing of a new one; reading saves nothing.
        var standing = await db.StandingAsync(await db.AccountOfAsync(actor.Me, clock.GetUtcNow(), ct), ct);
        return new(standing.Balance.Minutes, standing.CanReceive.Minutes, standing.CanGive.Minutes, standing.Receiving.Minutes, standing.Giving.Minutes, standing.Near);
    }
}
