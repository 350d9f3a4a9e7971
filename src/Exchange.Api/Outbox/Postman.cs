using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Exchange.Api.Outbox;

/// <summary>
/// Carries what waits in the outbox to the mail gateway. Two programs on one database share the work: a row is taken by a conditional
/// update and held for some minutes, and whoever dies with it in hand loses it then. Nothing here touches what the notices tell of (X7).
/// </summary>
internal sealed partial class Postman(Gateway gateway, Letters letters, WriteTurn turn, TimeProvider clock, ILogger<Postman> log) : IClockWork
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private static readonly ParserOptions Addresses = new() { AllowAddressesWithoutDomain = false };

    public TimeSpan Every => TimeSpan.FromSeconds(20);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await Free(db, now).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Id).Select(delivery => delivery.Id).ToListAsync(ct);

    public async Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        var now = clock.GetUtcNow();

        // The end of the hold names who holds: two programs that ask in the same instant differ in the ticks they add.
        var until = now + Hold + TimeSpan.FromMicroseconds(Random.Shared.Next(1, 1_000_000));
        try
        {
            if (await TakeAsync(db, item, now, until, ct) is { Count: > 0 } mine)
            {
                await CarryAsync(db, mine, now, ct);
            }
        }
        catch (Exception e) when (!(e is OperationCanceledException && ct.IsCancellationRequested))
        {
            // The clock counts it and puts it off; in nobody's hand it is still known as due. The letter may have gone out already:
            // it counts as tried, so that a row that cannot be saved does not send it for ever.
            db.ChangeTracker.Clear();
            using var _ = await turn.WaitAsync(ct);
            var held = db.Deliveries.Where(delivery => delivery.HeldUntil == until);
            await held.Where(delivery => delivery.Failures + 1 >= Delivery.MostTries)
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.State, DeliveryState.Failed).SetProperty(delivery => delivery.EndedAt, now), ct);
            await held.ExecuteUpdateAsync(
                set => set.SetProperty(delivery => delivery.HeldUntil, (DateTimeOffset?)null)
                    .SetProperty(delivery => delivery.Failures, delivery => delivery.Failures + 1)
                    .SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1),
                ct);
            throw;
        }
    }

    public string LinkTo(Guid item) => NotificationsPages.Undelivered;

    private async Task CarryAsync(ExchangeDb db, List<Delivery> mine, DateTimeOffset now, CancellationToken ct)
    {
        var ids = mine.ConvertAll(delivery => delivery.NoticeId);
        var notices = (await db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.Id)).ToListAsync(ct)).ToDictionary(notice => notice.Id);
        var person = await db.People.AsNoTracking().SingleAsync(person => person.Id == mine[0].PersonId, ct);
        var sent = mine[0].Kind == NoticeKind.Suggestion ? await db.SuggestionsSentAsync(person.Id, now, ct) : [];
        var due = Quiet.WhenToSend(mine[0].Kind, now, sent, KaunasTime.Zone);
        var letter = mine.Where(delivery => IsNeeded(delivery, notices[delivery.NoticeId], person)).ToList();
        mine.Except(letter).ToList().ForEach(delivery => delivery.Stop(now));
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
            await SendAsync(db, person, letter, [.. letter.Select(delivery => notices[delivery.NoticeId])], ct);
        }

        using (await turn.WaitAsync(ct))
        {
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task SendAsync(ExchangeDb db, Person person, List<Delivery> letter, List<Notice> notices, CancellationToken ct)
    {
        var (outcome, said) = (TryOutcome.GatewayAway, "Mail:Host is not set.");
        if (!MailboxAddress.TryParse(Addresses, person.Email, out var address))
        {
            (outcome, said) = (TryOutcome.AddressRefused, "The address cannot be read.");
        }
        else if (gateway.IsSet)
        {
            var community = await db.Communities.AsNoTracking().FirstAsync(ct);
            var named = await db.NamedInAsync(notices, ct);
            (outcome, said) = await WriteAndSendAsync(() => letters.Write(address, person.Language, community, letter, notices, named), ct);
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
    }

    // A letter that cannot be written or said to the gateway was tried like one that the gateway does not take.
    private async Task<(TryOutcome Outcome, string Said)> WriteAndSendAsync(Func<MimeMessage> write, CancellationToken ct)
    {
        try
        {
            using var message = write();
            var came = await gateway.SendAsync(message, ct);
            if (came.Outcome != TryOutcome.Accepted)
            {
                LogNotTaken(came.Outcome, Fault.Trace);
            }

            return came;
        }
        catch (Exception e) when (!(e is OperationCanceledException && ct.IsCancellationRequested))
        {
            LogUnwritten(Fault.Trace, Fault.InWords(e));
            return (TryOutcome.NotWritten, "");
        }
    }

    /// <summary>Takes a delivery in hand, and with a suggestion all that wait for the same person; none when somebody else has it.</summary>
    private async Task<List<Delivery>> TakeAsync(ExchangeDb db, Guid id, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var one = await db.Deliveries.AsNoTracking().SingleAsync(delivery => delivery.Id == id, ct);
        var wanted = one.Kind == NoticeKind.Suggestion
            ? Free(db, now).Where(delivery => delivery.PersonId == one.PersonId && delivery.Kind == NoticeKind.Suggestion)
            : Free(db, now).Where(delivery => delivery.Id == id);
        using (await turn.WaitAsync(ct))
        {
            if (await wanted.ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.HeldUntil, until).SetProperty(delivery => delivery.Version, delivery => delivery.Version + 1), ct) == 0)
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

    [LoggerMessage(LogLevel.Error, "A letter could not be written, trace {Trace}: {Fault}")]
    private partial void LogUnwritten(string trace, string fault);

    [LoggerMessage(LogLevel.Warning, "A letter was not taken ({Outcome}), trace {Trace}")]
    private partial void LogNotTaken(TryOutcome outcome, string trace);
}
