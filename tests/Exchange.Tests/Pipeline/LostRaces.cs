using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Pipeline;

public sealed class LostRaces(StoreKind store) : HouseTest(store)
{
    [TestCase(false, TestName = "a race lost while writing is tried again")]
    [TestCase(true, TestName = "a race lost at the very commit, when the transaction is over, is tried again")]
    [Category("X2")]
    public async Task are_tried_again(bool atCommit)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        var actor = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        actor.IsSystem("system");
        var change = scope.ServiceProvider.GetServices<IPipelineBehavior<SettleDue, Unit>>().OfType<ChangeBehavior<SettleDue, Unit>>().Single();
        var rounds = 0;

        await change.Handle(new SettleDue(Guid.NewGuid()), CancellationToken.None, async () =>
        {
            if (++rounds > 5)
            {
                return Unit.Value;
            }

            if (atCommit)
            {
                await db.Database.CurrentTransaction!.RollbackAsync();
            }

            throw new DbUpdateConcurrencyException();
        });

        // Five lost: the last two of them and the sixth had the store to themselves.
        Assert.That(rounds, Is.EqualTo(6));
        Assert.That((await World.Journal()).Count(entry => entry.Request == nameof(SettleDue)), Is.EqualTo(1));
    }
}
