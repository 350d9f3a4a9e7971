using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Questionnaires;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>What the first page after signing in shows.</summary>
[May(Who.SignedIn)]
public sealed record MyDay : IRequest<DayOf>;

/// <summary>What the anketa waits for.</summary>
public enum AnketaAsks
{
    Nothing,
    Begin,
    GoOn,

    /// <summary>All is answered; the person has not stood by it yet.</summary>
    Check,
}

/// <param name="FirstName">Who is greeted.</param>
/// <param name="IsResident">Takes part in the exchange.</param>
/// <param name="ToDo">Agreements whose next step is mine, at most three.</param>
/// <param name="MoreToDo">Further ones.</param>
/// <param name="Groups">Group exchanges whose next step is mine.</param>
/// <param name="Next">The next meeting.</param>
/// <param name="NewNotices">Unread notices.</param>
/// <param name="CanReceive">Minutes of help that can still be agreed on.</param>
/// <param name="CanGive">Minutes of help that can still be promised.</param>
/// <param name="Anketa">Until it is approved, neighbours cannot find the person.</param>
public sealed record DayOf(string FirstName, bool IsResident, IReadOnlyList<AgreementCard> ToDo, int MoreToDo, IReadOnlyList<GroupCard> Groups, AgreementCard? Next, int NewNotices, int CanReceive, int CanGive, AnketaAsks Anketa);

internal sealed class MyDayHandler(ExchangeDb db, CurrentActor actor, GroupCards cards, TimeProvider clock) : IRequestHandler<MyDay, DayOf>
{
    private const int Most = 3;

    public async Task<DayOf> Handle(MyDay request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var name = await db.People.Where(person => person.Id == me).Select(person => person.FirstName).SingleAsync(ct);
        var unread = await db.Notices.CountAsync(notice => notice.PersonId == me && notice.ReadAt == null, ct);
        if (!actor.May(Who.Resident))
        {
            return new(name, false, [], 0, [], null, unread, 0, 0, AnketaAsks.Nothing);
        }

        AgreementState[] final = [.. AgreementStates.Final];
        var open = AgreementCards.In(db.Agreements.AsNoTracking().OwnOf(actor).Where(a => !final.Contains(a.State)), db, me, now);
        var mine = open.Where(row => row.MyTurn);
        var toDo = await mine.OrderBy(row => row.Agreement.Since).ThenBy(row => row.Agreement.Id).Take(Most).ToListAsync(ct);
        var next = await open.Where(row => row.Agreement.State == AgreementState.Agreed && row.Agreement.StartsAt > now).OrderBy(row => row.Agreement.StartsAt).FirstOrDefaultAsync(ct);
        var standing = await db.StandingAsync(await db.AccountOfAsync(me, now, ct), ct);
        return new(
            name,
            true,
            [.. toDo.Select(row => AgreementCards.Of(row, me))],
            Math.Max(0, await mine.CountAsync(ct) - Most),
            await GroupsAsync(me, now, ct),
            next is null ? null : AgreementCards.Of(next, me),
            unread,
            15 * standing.CanReceive,
            15 * standing.CanGive,
            await AnketaAsksAsync(me, ct));
    }

    private async Task<IReadOnlyList<GroupCard>> GroupsAsync(Guid me, DateTimeOffset now, CancellationToken ct)
    {
        var groups = await db.GroupExchanges.AsNoTracking().OwnOf(actor).Where(group => group.StartsAt <= now && (group.State == GroupExchangeState.Open || group.State == GroupExchangeState.AwaitingConfirmation))
            .OrderBy(group => group.StartsAt).Include(group => group.Places).AsSplitQuery().ToListAsync(ct);
        return await cards.OfAsync([.. groups.Where(group => GroupCards.IsTurnOf(group, me, now))], ct);
    }

    private async Task<AnketaAsks> AnketaAsksAsync(Guid me, CancellationToken ct)
    {
        var anketa = await db.Anketas.AsNoTracking().SingleOrDefaultAsync(anketa => anketa.PersonId == me, ct);
        return anketa is null ? AnketaAsks.Begin
            : anketa.Next is not null ? AnketaAsks.GoOn
            : anketa.Waiting != AnketaSection.None ? AnketaAsks.Check
            : AnketaAsks.Nothing;
    }
}
