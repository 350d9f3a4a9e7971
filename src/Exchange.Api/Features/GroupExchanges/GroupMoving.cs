using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>What every move of a group exchange needs around the domain's decision: reach, limits, safety, booking, telling.</summary>
internal sealed class GroupMoving(ExchangeDb db, CurrentActor actor, TimeProvider clock, Vocabulary vocabulary, GroupNotices notices)
{
    // Steps that the group exchange at hand had when it was read: what came after them is told.
    private int read;

    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>One's own group exchange, as it was last seen.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">Version that the person has read; null does not ask (X3).</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>, <c>group-exchanges.both-sides</c> (P4).</exception>
    public async Task<GroupExchange> OwnAsync(Guid id, int? seen, CancellationToken ct)
    {
        var group = await SeenAsync(db.GroupExchanges.OwnOf(actor), id, seen, ct);
        CheckOneSide(group);
        return group;
    }

    /// <summary>A group exchange that the person is in, or once asked for a place in.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>group-exchanges.both-sides</c> (P4).</exception>
    public async Task<GroupExchange> OnceAsync(Guid id, CancellationToken ct)
    {
        var group = await SeenAsync(db.GroupExchanges.OnceOf(actor), id, null, ct);
        CheckOneSide(group);
        return group;
    }

    /// <summary>A call to take a place of, if this person may meet its people.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>group-exchanges.both-sides</c> (P4), <c>identity.guardian-consent</c> (S2), <c>group-exchanges.closed</c>.</exception>
    public async Task<GroupExchange> CallAsync(Guid id, CancellationToken ct)
    {
        var group = await SeenAsync(db.GroupExchanges.VisibleTo(db, actor, clock.GetUtcNow()), id, null, ct);
        CheckOneSide(group);
        await db.MustBeAllowedAsync(actor.Me, clock, ct);
        if (group.OrganiserId != actor.Me && !await db.IsAllowedAsync(group.OrganiserId, clock, ct))
        {
            throw new Refused("group-exchanges.closed");
        }

        return group;
    }

    /// <summary>A group exchange that staff is asked about.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>.</exception>
    public Task<GroupExchange> StaffAsync(Guid id, int? seen, CancellationToken ct) => SeenAsync(db.GroupExchanges.BeforeStaff(actor), id, seen, ct);

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    /// <summary>Both accounts can carry one more place (C2).</summary>
    /// <exception cref="Refused">What <see cref="AccountStanding.Promise"/> refuses.</exception>
    public async Task PromiseAsync(GroupExchange group, Guid comer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var organiser = await db.StandingAsync(await db.AccountOfAsync(group.OrganiserId, now, ct), ct);
        var other = await db.StandingAsync(await db.AccountOfAsync(comer, now, ct), ct);
        var (giver, receiver) = group.Kind == GroupExchangeKind.ManyHelp ? (other, organiser) : (organiser, other);
        AccountStanding.Promise(giver, receiver, group.Quarters);
    }

    /// <summary>The activity can be called by this person (S4, S10).</summary>
    /// <exception cref="Refused"><c>group-exchanges.skill-missing</c>; what <see cref="GroupSafety.OfCall"/> refuses.</exception>
    public async Task CheckCallAsync(GroupTerms terms, CancellationToken ct)
    {
        if (vocabulary.Find(terms.SkillCode) is null)
        {
            throw new Refused("group-exchanges.skill-missing");
        }

        var organiser = await db.People.AsNoTracking().OneAsync(actor.Me, ct);
        GroupSafety.OfCall(terms.Kind, vocabulary.SafetyOf(terms.SkillCode), organiser, terms.StartsAt.InKaunas().Date());
    }

    /// <summary>Why a worker has to look at a place (S5, S7, S8).</summary>
    /// <exception cref="Refused">What <see cref="GroupSafety.OfPlace"/> refuses.</exception>
    public async Task<AgreementLooks> LooksAsync(GroupExchange group, Guid comer, CancellationToken ct)
    {
        var two = await db.People.AsNoTracking().Where(person => person.Id == group.OrganiserId || person.Id == comer).ToDictionaryAsync(person => person.Id, ct);
        return GroupSafety.OfPlace(group.Kind, vocabulary.SafetyOf(group.SkillCode), two[group.OrganiserId], two[comer], group.StartsAt.InKaunas().Date());
    }

    /// <summary>A worker who speaks for one of its people, or ever spoke for one here, or is close to one, does not decide (D4, P4).</summary>
    /// <exception cref="Refused"><c>group-exchanges.own-decision</c>.</exception>
    public async Task MustBeImpartialAsync(GroupExchange group, CancellationToken ct)
    {
        List<Guid> people = [group.OrganiserId, .. group.Places.Select(place => place.PersonId)];
        if ((await db.NearToAsync(people, group.Steps.Select(step => (step.ActorId, step.SubjectId)), clock.GetUtcNow(), ct)).Contains(actor.Actor))
        {
            throw new Refused("group-exchanges.own-decision");
        }
    }

    /// <summary>After a move: books what it completed, whole or not at all (G8), and tells who is to know, all in the move's own transaction (X7).</summary>
    /// <param name="group">The group exchange, moved.</param>
    /// <param name="ct">Stops it.</param>
    public async Task SettleAsync(GroupExchange group, CancellationToken ct)
    {
        var steps = group.Steps.Where(step => step.Number > read).OrderBy(step => step.Number).ToList();
        if (steps.Exists(step => step is { To: GroupExchangeState.Completed, From: not GroupExchangeState.Completed }))
        {
            await BookAsync(group, ct);
        }
        else if (steps.Find(step => step.Act == GroupExchangeAct.CorrectHours) is { } corrected)
        {
            await db.CorrectAsync(group, corrected.Text!, clock.GetUtcNow(), ct);
        }

        await notices.TellAsync(group, steps, ct);
        actor.Note.Target = group.Id;
        actor.Note.Reason = steps.LastOrDefault()?.Consent?.ToString();
    }

    /// <summary>Everything open that a person is in, when they take part no longer (X10).</summary>
    /// <param name="person">Who.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="begun">Also what has begun.</param>
    public async Task DepartAsync(Guid person, CancellationToken ct, bool begun = true)
    {
        var open = db.GroupExchanges.OpenWith(person);
        foreach (var group in await (begun ? open : open.NotBegun(clock.GetUtcNow())).Whole().ToListAsync(ct))
        {
            read = group.Moves;
            group.Depart(person, new(null, null, "system", clock.GetUtcNow()));
            await SettleAsync(group, ct);
        }
    }

    /// <summary>One that the clock is about.</summary>
    public async Task<(GroupExchange Group, GroupExchangeAlarm? Rang)> DueAsync(Guid id, CancellationToken ct)
    {
        var group = await db.GroupExchanges.Whole().OneAsync(id, ct);
        read = group.Moves;
        return (group, group.Tick(clock.GetUtcNow()));
    }

    private async Task<GroupExchange> SeenAsync(IQueryable<GroupExchange> reach, Guid id, int? seen, CancellationToken ct)
    {
        var group = await reach.Whole().OneAsync(id, ct);
        if (seen is not null && seen != group.Version)
        {
            throw new Refused("access.changed");
        }

        read = group.Moves;

        // What the clock should have done by now counts, whether or not the background work has come to it.
        group.Tick(clock.GetUtcNow());
        return group;
    }

    // Nobody speaks for both sides, whether for oneself or in another's name.
    private void CheckOneSide(GroupExchange group)
    {
        HashSet<Guid> others = actor.Me == group.OrganiserId ? [.. group.Places.Where(place => place.IsHeld).Select(place => place.PersonId)] : [group.OrganiserId];
        if ((actor.IsActingForAnother && others.Contains(actor.Actor)) || group.Steps.Any(step => step.ActorId == actor.ActorId && step.SubjectId is { } subject && others.Contains(subject)))
        {
            throw new Refused("group-exchanges.both-sides");
        }
    }

    private async Task BookAsync(GroupExchange group, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var accounts = new Dictionary<Guid, Account>();
        foreach (var person in group.Lines.Select(line => line.PersonId).Append(group.OrganiserId))
        {
            accounts[person] = await db.AccountOfAsync(person, now, ct);
        }

        db.Postings.Add(group.Book(accounts.ToDictionary(account => account.Key, account => account.Value.Id), now));
        foreach (var helper in group.Kind == GroupExchangeKind.ManyHelp ? group.Lines.Select(line => line.PersonId) : [group.OrganiserId])
        {
            accounts[helper].Trust(1 + await db.TimesHelpedAsync(helper, ct));
        }
    }
}
