using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Identity;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.OwnData;

/// <summary>What was done with workers, and what was written down by the way.</summary>
internal sealed partial class CopyReader
{
    private async Task<CopySection> OfFairsAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.FairRegistrations.AsNoTracking().Where(one => one.PersonId == me).Join(db.JobFairs, one => one.FairId, fair => fair.Id, (one, fair) => new { one, fair.Title }).ToListAsync(ct);
        var cards = (await db.CardConsents.AsNoTracking().Where(consent => consent.PersonId == me).ToListAsync(ct)).ToLookup(consent => consent.FairId);
        return Section("fairs", ["day", "title", "card-number", "shows-card", "cancelled"], rows.OrderByDescending(row => row.one.RegisteredAt).Select(row => new[]
        {
            Moment(row.one.RegisteredAt), row.Title, row.one.CardNumber.ToString(CultureInfo.InvariantCulture), Yes(cards[row.one.FairId].Any(consent => consent.WithdrawnAt is null)),
            row.one.CancelledAt is { } at ? Moment(at) : null,
        }));
    }

    private async Task<CopySection> OfSearchesAsync(Guid me, CancellationToken ct) => Section("searches", ["day", "text", "until"],
        (await db.SavedSearches.AsNoTracking().Where(search => search.PersonId == me).ToListAsync(ct)).OrderByDescending(search => search.At).Select(search => new[]
        {
            Moment(search.At), string.Join(", ", new[]
            {
                search.Search, search.Kind is { } kind ? words[$"Listings.kind-{kind.Key()}"] : null, search.Category is { } category ? names.Category(category) : null,
                search.Neighbourhood is { } part ? names.Neighbourhood(part) : null, search.Language is { } language ? names.Language(language) : null, search.Day is { } day ? names.Day(day) : null,
            }.OfType<string>()), search.StoppedAt is { } at ? Moment(at) : null,
        }));

    private async Task<CopySection> OfBlocksAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Blocks.AsNoTracking().Where(block => block.ByPersonId == me).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.Select(block => (Guid?)block.PersonId), ct);
        return Section("blocks", ["who"], rows.Select(block => new[] { named[block.PersonId].Name }));
    }

    private async Task<CopySection> OfLimitsAsync(Guid me, CancellationToken ct) => Section("limits", ["day", "floor", "cap", "reason"],
        (await LimitsOfHandler.ChangesAsync(db, me, ct)).Select(change => new[] { Moment(change.At), names.Duration(60 * change.AheadHours), names.Duration(60 * change.GivenHours), change.Reason }));

    private async Task<CopySection> OfObjectionsAsync(Guid me, CancellationToken ct) => Section("objections", ["day", "text", "reply"],
        (await db.Objections.AsNoTracking().Where(objection => objection.PersonId == me).ToListAsync(ct)).OrderByDescending(objection => objection.At)
            .Select(objection => new[] { Moment(objection.At), objection.Words, objection.Reason }));

    private async Task<CopySection> OfSuspensionsAsync(Guid me, CancellationToken ct) => Section("suspensions", ["day", "who", "reason", "until", "reply"],
        (await db.SuspensionsOfAsync(me, clock.TodayInKaunas(), ct)).Select(one => new[]
        {
            Moment(one.At), one.By, one.Reason, one.LiftedAt is { } at ? Moment(at) : Day(one.EndsOn), one.LiftedReason,
        }));

    private async Task<CopySection> OfAppealsAsync(Guid me, CancellationToken ct) => Section("appeals", ["day", "text", "reply"],
        (await db.Appeals.AsNoTracking().Where(appeal => appeal.PersonId == me).ToListAsync(ct)).OrderByDescending(appeal => appeal.AskedAt).Select(appeal => new[] { Moment(appeal.AskedAt), appeal.Why, appeal.Reason }));

    private async Task<CopySection> OfConversationsAsync(Guid me, CancellationToken ct) => Section("conversations", ["day", "held", "text"],
        (await db.Conversations.AsNoTracking().Where(talk => talk.PersonId == me).ToListAsync(ct)).OrderByDescending(talk => talk.OpenedAt)
            .Select(talk => new[] { Moment(talk.OpenedAt), talk.HeldAt is { } at ? Moment(at) : null, talk.Note }));

    private async Task<CopySection> OfVettingAsync(Guid me, CancellationToken ct)
    {
        var rows = (await db.Vettings.AsNoTracking().Where(vetting => vetting.PersonId == me).ToListAsync(ct)).OrderByDescending(vetting => vetting.AttestedAt).ToList();
        var named = await db.NamesOfAsync(rows.Select(vetting => (Guid?)vetting.AttestedById), ct);
        return Section("vetting", ["day", "what", "who", "until"], rows.Select(vetting => new[]
        {
            Moment(vetting.AttestedAt), words[$"Vetting.kind-{vetting.Kind.Key()}"], named[vetting.AttestedById].Name, vetting.WithdrawnAt is { } at ? Moment(at) : Day(vetting.Until),
        }));
    }

    private async Task<CopySection> OfMandatesAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Mandates.AsNoTracking().Where(mandate => mandate.PersonId == me).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.Select(mandate => (Guid?)mandate.WorkerId), ct);
        return Section("mandates", ["day", "who", "parts", "until"], rows.OrderByDescending(mandate => mandate.StartsAt).Select(mandate => new[]
        {
            Moment(mandate.StartsAt), named[mandate.WorkerId].Name, string.Join(", ", mandate.Scopes.Each().Select(one => words["Participants.scope-short-" + one.Key()])), Moment(mandate.WithdrawnAt ?? mandate.EndsAt),
        }));
    }

    private async Task<CopySection> OfGuardiansAsync(Guid me, CancellationToken ct) => Section("guardians", ["day", "who", "until"],
        (await db.GuardianConsents.AsNoTracking().Where(consent => consent.PersonId == me).ToListAsync(ct)).OrderByDescending(consent => consent.GivenAt)
            .Select(consent => new[] { Moment(consent.GivenAt), consent.Guardian, Moment(consent.WithdrawnAt ?? consent.EndsAt) }));

    private async Task<CopySection> OfAccessAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.AccessRecords.AsNoTracking().Where(record => record.SubjectId == me).OrderByDescending(record => record.At).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.Select(record => (Guid?)record.ActorId), ct);
        return Section("access", ["day", "who", "what", "reason"], rows.Select(record => new[] { Moment(record.At), named[record.ActorId].Name, Act(record.Section, "Copy.my-record"), record.Reason }));
    }

    private async Task<CopySection> OfJournalAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Journal.AsNoTracking().Where(entry => entry.SubjectId == me || entry.ActorId == me).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.SelectMany(entry => new[] { entry.ActorId, entry.SubjectId }), ct);
        string? Name(Guid? id) => id is { } known ? named.GetValueOrDefault(known)?.Name : null;
        return Section("journal", ["day", "what", "who", "about"], rows.Select(entry => new[]
        {
            Moment(entry.At), Act(entry is { Request: nameof(SignIn), Reason: not null } ? "SignIn-failed" : entry.Request, "Journal.other"), Name(entry.ActorId), Name(entry.SubjectId),
        }));
    }
}
