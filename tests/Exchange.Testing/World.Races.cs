using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>Two or twenty at once, below the edges.</summary>
public static class WorldOfRaces
{
    public static StoreKind StoreKind(this App app) => app.Services.GetRequiredService<Store>().Kind;

    /// <summary>The refusal's code, or null when it was done.</summary>
    public static Task<string?> TriesToTake(this World world, Member member, Guid listing) => Tries(world, member, new AcceptListing(listing));

    /// <summary>The agreement made by a request with this key, or null when it was refused.</summary>
    public static async Task<Guid?> TakesOnce(this World world, Member member, Guid listing, string key)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        actor.Is(member.Id, Who.Resident, "api");
        actor.OnceKey = key;
        try
        {
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AcceptListing(listing));
        }
        catch (Refused)
        {
            return null;
        }
    }

    /// <summary>A yes and its opposite sent in the same moment, or one a little ahead of the other; which of the two was done.</summary>
    public static async Task<(bool Yes, bool No)> RacesYesAgainst(this World world, AgreementAct opposite, Member owner, Member taker, bool yesFirst, TimeSpan ahead = default)
    {
        var listing = await world.Puts(owner, minutes: 15);
        Guid id;
        IRequest<Unit> yes;
        IRequest<Unit> no;
        if (opposite == AgreementAct.Cancel)
        {
            id = await world.App.SendAsync(new AcceptListing(listing), taker.Id, Who.Resident);
            await world.App.SendAsync(new SuggestMeeting { AgreementId = id, Day = Api.KaunasTime.TodayInKaunas(world.App.Clock).AddDays(2), Time = new(17, 0), Place = "Biblioteka" }, taker.Id, Who.Resident);
            yes = new AgreeMeeting { AgreementId = id, ExpectedVersion = 2 };
            no = new CancelAgreement { AgreementId = id, ExpectedVersion = 2, Reason = CancelReason.Other };
        }
        else
        {
            id = await world.App.SendAsync(new Propose { ListingId = listing, Minutes = 15 }, taker.Id, Who.Resident);
            yes = new AcceptProposal { AgreementId = id };
            no = opposite == AgreementAct.Withdraw ? new WithdrawProposal { AgreementId = id } : new DeclineProposal { AgreementId = id };
        }

        Task<string?> Yes() => Task.Run(() => Tries(world, owner, yes));
        Task<string?> No() => Task.Run(() => Tries(world, opposite == AgreementAct.Decline ? owner : taker, no));
        var a = yesFirst ? Yes() : No();
        if (ahead > TimeSpan.Zero)
        {
            await Task.Delay(ahead);
        }

        var b = yesFirst ? No() : Yes();
        await Task.WhenAll(a, b);
        var (said, unsaid) = yesFirst ? (await a, await b) : (await b, await a);
        return (said is null, unsaid is null);
    }

    /// <summary>Ends what is open, so that limits do not stop the next rounds.</summary>
    public static Task<int> Forgets(this World world) => world.App.LookAsync(async db =>
    {
        AgreementState[] final = [.. AgreementStates.Final];
        foreach (var agreement in await db.Agreements.Where(agreement => !final.Contains(agreement.State)).ToListAsync())
        {
            agreement.Leave(new(null, null, "system", world.App.Clock.Now));
        }

        return await db.SaveChangesAsync();
    });

    private static async Task<string?> Tries<T>(World world, Member member, IRequest<T> request)
    {
        try
        {
            await world.App.SendAsync(request, member.Id, Who.Resident);
            return null;
        }
        catch (Refused refused)
        {
            return refused.Code;
        }
    }
}
