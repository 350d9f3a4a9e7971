using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Books what was done, whichever act or the clock completed it (X7), and follows what is put right (G6); all of a group exchange or nothing (G8).</summary>
internal sealed class BookHours(ExchangeDb db, Words words, TimeProvider clock)
    : INotificationHandler<Happened<AgreementMoved>>, INotificationHandler<Happened<AgreementHoursCorrected>>, INotificationHandler<Happened<GroupExchangeMoved>>
{
    public async Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var (agreement, step) = (happened.What.Agreement, happened.What.Step);
        if (happened.What.Completes || (step is { Act: AgreementAct.KeepAsBooked, To: AgreementState.Completed } && (await db.BookedForAsync(agreement.Id, ct)).Count == 0))
        {
            await BookAsync(agreement, ct);
        }
    }

    public async Task Handle(Happened<AgreementHoursCorrected> happened, CancellationToken ct)
    {
        var (agreement, reason) = (happened.What.Agreement, happened.What.Reason ?? words["Problems.fixed-together"]);
        if (await db.BookedForAsync(agreement.Id, ct) is { Count: > 0 } booked)
        {
            db.Postings.AddRange(Correction.Of(agreement.Id, booked, agreement.Hours, reason, clock.GetUtcNow()));
        }
        else
        {
            await BookAsync(agreement, ct);
        }
    }

    public async Task Handle(Happened<GroupExchangeMoved> happened, CancellationToken ct)
    {
        var (group, step) = (happened.What.Group, happened.What.Step);
        if (happened.What.Completes)
        {
            await BookAsync(group, ct);
            return;
        }

        if (!happened.What.BeginsMove || step is not { To: GroupExchangeState.Completed, Act: GroupExchangeAct.CorrectHours or GroupExchangeAct.KeepAsBooked })
        {
            return;
        }

        var booked = await db.BookedForAsync(group.Id, ct);
        if (booked.Count == 0)
        {
            await BookAsync(group, ct);
        }
        else if (step.Act == GroupExchangeAct.CorrectHours)
        {
            var accounts = await AccountsAsync(group, ct);
            db.Postings.AddRange(Correction.OfGroup(group.Id, booked, group.Entries(accounts.ToDictionary(one => one.Key, one => one.Value.Id)), step.Text!, clock.GetUtcNow()));
        }
    }

    /// <summary>Books the hours of a completed agreement; of a gift none, but it counts as help all the same.</summary>
    public async Task BookAsync(Agreement agreement, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var giver = await db.AccountOfAsync(agreement.GiverId, now, ct);
        var receiver = await db.AccountOfAsync(agreement.ReceiverId, now, ct);
        if (agreement.Hours > Hours.Zero)
        {
            db.Postings.Add(Posting.OfHelp(agreement.Id, giver.Id, receiver.Id, agreement.Hours, now));
        }

        giver.Trust(await db.TimesHelpedAsync(agreement.GiverId, ct));
    }

    /// <summary>Books the hours of everybody in a completed group exchange, in one posting.</summary>
    public async Task BookAsync(GroupExchange group, CancellationToken ct)
    {
        var accounts = await AccountsAsync(group, ct);
        db.Postings.Add(group.Book(accounts.ToDictionary(one => one.Key, one => one.Value.Id), clock.GetUtcNow()));
        foreach (var helper in group.Kind == GroupExchangeKind.ManyHelp ? group.Lines.Select(line => line.PersonId) : [group.OrganiserId])
        {
            accounts[helper].Trust(await db.TimesHelpedAsync(helper, ct));
        }
    }

    private async Task<Dictionary<Guid, Account>> AccountsAsync(GroupExchange group, CancellationToken ct)
    {
        var accounts = new Dictionary<Guid, Account>();
        foreach (var person in group.Lines.Select(line => line.PersonId).Append(group.OrganiserId))
        {
            accounts[person] = await db.AccountOfAsync(person, clock.GetUtcNow(), ct);
        }

        return accounts;
    }
}
