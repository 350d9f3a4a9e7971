using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;

namespace Exchange.Api.Areas;

/// <summary>Lets the hours of a file run again in the order of time: what was promised, booked and put right, and who set which limits.</summary>
internal sealed class HoursReplay(ExchangeDb db, Words words)
{
    private readonly Dictionary<Guid, Account> accounts = [];
    private readonly Dictionary<Guid, int> helped = [];
    private readonly List<(DateTimeOffset At, bool IsPromise, Action Happen)> events = [];
    private readonly Dictionary<Guid, List<Posting>> ofGroups = [];
    private Account? community;

    /// <summary>An agreement as it ended or stands.</summary>
    /// <param name="agreement">With all its steps.</param>
    /// <param name="booked">What was booked when it was completed, before any correction.</param>
    public void Of(Agreement agreement, Hours booked)
    {
        if (!agreement.IsFinal)
        {
            var promised = agreement.Steps.LastOrDefault(step => AgreementStates.Promised.Contains(step.To) && !(step.From is { } from && AgreementStates.Promised.Contains(from)));
            events.Add((promised?.At ?? agreement.BegunAt, true, () => db.Agreements.Add(agreement)));
            return;
        }

        db.Agreements.Add(agreement);
        if (agreement.Steps.FirstOrDefault(step => step is { To: AgreementState.Completed, From: not AgreementState.Completed }) is not { } completed)
        {
            return;
        }

        var postings = new List<Posting>();
        var stands = booked;
        At(completed.At, () => Book(agreement, booked, postings, completed.At));
        foreach (var step in agreement.Steps.Where(step => step is { From: AgreementState.Completed, Act: AgreementAct.CorrectHours or AgreementAct.SettleTogether }))
        {
            if (step.Hours != stands)
            {
                stands = step.Hours!.Value;
                At(step.At, () => Correct(agreement, postings, step));
            }
        }
    }

    /// <summary>A group exchange as it ended or stands.</summary>
    public void Of(GroupExchange group)
    {
        if (!group.IsFinal)
        {
            events.Add((group.Places.Where(place => place.IsHeld).Select(place => place.TakenAt).Append(group.Steps[0].At).Max(), true, () => db.GroupExchanges.Add(group)));
            return;
        }

        db.GroupExchanges.Add(group);
        if (group.State == GroupExchangeState.Completed)
        {
            At(group.Since, () => Book(group));
        }
    }

    /// <summary>What its people and workers said of a group exchange after it was booked.</summary>
    public void After(GroupExchange group, DateTimeOffset at, Action step) => At(at, () =>
    {
        step();
        if (group.Steps[^1] is { Act: GroupExchangeAct.CorrectHours } corrected)
        {
            var made = Correction.OfGroup(group.Id, ofGroups[group.Id], group.Entries(AccountsOf(group, at)), corrected.Text!, at);
            ofGroups[group.Id].AddRange(made);
            db.Postings.AddRange(made);
        }
    });

    /// <summary>Limits that staff set (C6).</summary>
    public void Limits(Guid person, Hours floor, Hours cap, string reason, Guid by, DateTimeOffset at) =>
        At(at, () => db.LimitChanges.Add(LimitChange.Make(AccountOf(person, at), floor, cap, reason, by, at)));

    /// <summary>Thanks of the community as they were decided (G12).</summary>
    public void Of(Grant grant)
    {
        db.Grants.Add(grant);
        if (grant is { State: GrantState.Booked, DecidedAt: { } at })
        {
            At(at, () => db.Postings.Add(grant.Book(Community(at).Id, [.. grant.PersonIds.Select(person => AccountOf(person, at).Id)])));
        }
    }

    /// <summary>Somebody left, and somebody else or the community took the rest of the account over (C8).</summary>
    /// <param name="person">Who left.</param>
    /// <param name="hours">What the account came to, not 0.</param>
    /// <param name="heir">Who took it over; null for the community.</param>
    /// <param name="at">When.</param>
    public void Rest(Guid person, Hours hours, Guid? heir, DateTimeOffset at) => At(at, () =>
    {
        var (account, other) = (AccountOf(person, at), heir is { } known ? AccountOf(known, at) : Community(at));
        db.Postings.Add(Posting.Of(PostingKind.Closing, account.Id, [(account.Id, -hours.Quarters), (other.Id, hours.Quarters)], at));
    });

    /// <summary>Does all of it. The databases hold every promise against what is booked by then, so what came before it is saved before it.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> save, CancellationToken ct)
    {
        var promising = false;
        foreach (var one in events.OrderBy(one => one.At).ThenBy(one => one.IsPromise))
        {
            if (one.IsPromise != promising)
            {
                accounts.Values.ToList().ForEach(account => db.Entry(account).DetectChanges());
                await db.SaveChangesAsync(ct);
                promising = one.IsPromise;
            }

            one.Happen();
        }

        await save(ct);
    }

    private void At(DateTimeOffset at, Action happen) => events.Add((at, false, happen));

    private void Book(Agreement agreement, Hours hours, List<Posting> postings, DateTimeOffset at)
    {
        var (giver, receiver) = (AccountOf(agreement.GiverId, at), AccountOf(agreement.ReceiverId, at));
        if (hours > Hours.Zero)
        {
            postings.Add(db.Postings.Add(Posting.OfHelp(agreement.Id, giver.Id, receiver.Id, hours, at)).Entity);
        }

        Helped(agreement.GiverId, at);
    }

    private void Correct(Agreement agreement, List<Posting> postings, AgreementStep step)
    {
        var made = Correction.Of(agreement.Id, postings, step.Hours!.Value, step.Text ?? words["Problems.fixed-together"], step.At);
        postings.AddRange(made);
        db.Postings.AddRange(made);
    }

    private void Book(GroupExchange group)
    {
        ofGroups[group.Id] = [db.Postings.Add(group.Book(AccountsOf(group, group.Since), group.Since)).Entity];
        foreach (var helper in group.Kind == GroupExchangeKind.ManyHelp ? group.Lines.Select(line => line.PersonId) : [group.OrganiserId])
        {
            Helped(helper, group.Since);
        }
    }

    private Dictionary<Guid, Guid> AccountsOf(GroupExchange group, DateTimeOffset at) =>
        group.Lines.Select(line => line.PersonId).Append(group.OrganiserId).ToDictionary(person => person, person => AccountOf(person, at).Id);

    private void Helped(Guid person, DateTimeOffset at) => AccountOf(person, at).Trust(helped[person] = helped.GetValueOrDefault(person) + 1);

    private Account Community(DateTimeOffset at) => community ??= db.Accounts.Add(Account.OpenForCommunity(at)).Entity;

    private Account AccountOf(Guid person, DateTimeOffset at)
    {
        if (!accounts.TryGetValue(person, out var account))
        {
            db.Accounts.Add(accounts[person] = account = Account.OpenFor(person, at));
        }

        return account;
    }
}
