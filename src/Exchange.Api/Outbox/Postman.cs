using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Outbox;

/// <summary>
/// Carries what waits in the outbox to the mail gateway. Two programs on one database share the work: a row is taken by a conditional
/// update and held for some minutes, and whoever dies with it in hand loses it then. Nothing here touches what the notices tell of (X7).
/// </summary>
internal sealed class Postman(IServiceScopeFactory scopes, Gateway gateway, Letters letters, WriteTurn turn, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>One round; at most fifty letters.</summary>
    /// <returns>How many letters the gateway took.</returns>
    public async Task<int> GoRoundAsync(CancellationToken ct)
    {
        var taken = 0;
        foreach (var id in await DueAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
            taken += await CarryAsync(db, id, ct) ? 1 : 0;
        }

        return taken;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        return await Free(db, clock.GetUtcNow()).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Id).Select(delivery => delivery.Id).Take(MostAtOnce).ToListAsync(ct);
    }

    private async Task<bool> CarryAsync(ExchangeDb db, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await TakeAsync(db, id, now, ct) is not { Count: > 0 } mine)
        {
            return false;
        }

        var ids = mine.ConvertAll(delivery => delivery.NoticeId);
        var notices = (await db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.Id)).ToListAsync(ct)).ToDictionary(notice => notice.Id);
        var person = await db.People.AsNoTracking().SingleAsync(person => person.Id == mine[0].PersonId, ct);
        var sent = mine[0].Kind == NoticeKind.Suggestion ? await db.SuggestionsSentAsync(person.Id, now, ct) : [];
        var due = Quiet.WhenToSend(mine[0].Kind, now, sent, KaunasTime.Zone);
        var letter = mine.Where(delivery => IsNeeded(delivery, notices[delivery.NoticeId], person)).ToList();
        mine.Except(letter).ToList().ForEach(delivery => delivery.Stop(now));
        var accepted = false;
        if (letter.Count == 0 || due > now)
        {
            letter.ForEach(delivery => delivery.Postpone(due));
        }
        else if (person.Email is null)
        {
            letter.ForEach(delivery => delivery.GoToCalls(now));
        }
        else
        {
            accepted = await SendAsync(db, person, letter, [.. letter.Select(delivery => notices[delivery.NoticeId])], ct);
        }

        using (await turn.WaitAsync(ct))
        {
            await db.SaveChangesAsync(ct);
        }

        return accepted;
    }

    private async Task<bool> SendAsync(ExchangeDb db, Person person, List<Delivery> letter, List<Notice> notices, CancellationToken ct)
    {
        var (outcome, said) = (TryOutcome.GatewayAway, "Mail:Host is not set.");
        if (!System.Net.Mail.MailAddress.TryCreate(person.Email, out _))
        {
            (outcome, said) = (TryOutcome.AddressRefused, "The address cannot be read.");
        }
        else if (gateway.IsSet)
        {
            using var message = letters.Write(person, await db.Communities.AsNoTracking().FirstAsync(ct), letter, notices, await db.NamedInAsync(notices, ct));
            (outcome, said) = await gateway.SendAsync(message, ct);
        }

        foreach (var delivery in letter)
        {
            if (outcome == TryOutcome.Accepted)
            {
                delivery.Accept(clock.GetUtcNow());
            }
            else
            {
                delivery.Fail(outcome, said, clock.GetUtcNow());
            }
        }

        return outcome == TryOutcome.Accepted;
    }

    /// <summary>Takes a delivery in hand, and with a suggestion all that wait for the same person; none when somebody else has it.</summary>
    private async Task<List<Delivery>> TakeAsync(ExchangeDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var one = await db.Deliveries.AsNoTracking().SingleAsync(delivery => delivery.Id == id, ct);
        var wanted = one.Kind == NoticeKind.Suggestion
            ? Free(db, now).Where(delivery => delivery.PersonId == one.PersonId && delivery.Kind == NoticeKind.Suggestion)
            : Free(db, now).Where(delivery => delivery.Id == id);
        // The end of the hold names who holds: two programs that ask in the same instant differ in the ticks they add.
        var until = now + Hold + TimeSpan.FromMicroseconds(Random.Shared.Next(1, 1_000_000));
        using (await turn.WaitAsync(ct))
        {
            if (await wanted.ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.HeldUntil, until).SetProperty(delivery => delivery.Stamp, delivery => delivery.Stamp + 1), ct) == 0)
            {
                return [];
            }
        }

        return await db.Deliveries.Include(delivery => delivery.Tries)
            .Where(delivery => delivery.PersonId == one.PersonId && delivery.State == DeliveryState.Waiting && delivery.HeldUntil == until)
            .OrderBy(delivery => delivery.Id).ToListAsync(ct);
    }

    private static IQueryable<Delivery> Free(ExchangeDb db, DateTimeOffset now) => db.Deliveries.Where(delivery =>
        delivery.State == DeliveryState.Waiting && delivery.Channel == Channel.Email && delivery.DueAt <= now && (delivery.HeldUntil == null || delivery.HeldUntil <= now));

    // What the person has read in the inbox meanwhile needs no letter, unless it is about safety.
    private static bool IsNeeded(Delivery delivery, Notice notice, Person person) =>
        person.LeftAt is null && (notice.ReadAt is null || delivery.Kind == NoticeKind.Safety);
}
