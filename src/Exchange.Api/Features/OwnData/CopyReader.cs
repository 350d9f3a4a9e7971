using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.OwnData;

/// <summary>
/// Reads what the person may read elsewhere too, and nothing that belongs to another: of neighbours first name and initial, of a report
/// about the person nothing at all (D2), of a review what is shown (V2), of a worker's private note nothing (V4).
/// </summary>
internal sealed partial class CopyReader(ExchangeDb db, CurrentActor actor, Words words, NoticeWords noticeWords, Names names, TimeProvider clock)
{
    private static readonly string[] Nothing = [];

    public async Task<CopyOfMine> ReadAsync(CancellationToken ct)
    {
        var me = actor.IsActingForAnother ? throw new Refused("identity.only-oneself") : actor.Me;
        var person = await db.People.AsNoTracking().OneAsync(me, ct);
        CopySection[] all =
        [
            OfPerson(person),
            await OfAnketaAsync(me, ct),
            await OfListingsAsync(me, ct),
            await OfAgreementsAsync(me, ct),
            await OfGroupsAsync(me, ct),
            await OfHoursAsync(me, ct),
            await OfMessagesAsync(me, ct),
            await OfReviewsAsync(me, ct),
            await OfProblemsAsync(me, ct),
            await OfNoticesAsync(me, ct),
            await OfFairsAsync(me, ct),
            await OfSearchesAsync(me, ct),
            await OfBlocksAsync(me, ct),
            await OfLimitsAsync(me, ct),
            await OfMandatesAsync(me, ct),
            await OfObjectionsAsync(me, ct),
            await OfSuspensionsAsync(me, ct),
            await OfAppealsAsync(me, ct),
            await OfConversationsAsync(me, ct),
            await OfVettingAsync(me, ct),
            await OfGuardiansAsync(me, ct),
            await OfAccessAsync(me, ct),
            await OfJournalAsync(me, ct),
        ];
        return new(person.FullName, clock.GetUtcNow().InKaunas(), [.. all.Where(section => section.Rows.Count > 0)]);
    }

    private CopySection Section(string key, string[] columns, IEnumerable<string?[]> rows) =>
        new(key, words[$"Copy.{key}"], [.. columns.Select(column => words[$"Copy.column-{column}"])], [.. rows.Select(row => row.Select(cell => cell ?? "").ToArray())]);

    private CopySection OfPerson(Person person) => Section("person", ["what", "said"], new (string What, string? Said)[]
    {
        ("name", person.FullName),
        ("number", person.MemberNumber.ToString(CultureInfo.InvariantCulture)),
        ("phone", person.Phone),
        ("email", person.Email),
        ("born", person.BirthDate is { } born ? Day(born) : null),
        ("language", names.Language(person.Language)),
        ("joined", Moment(person.JoinedAt)),
    }.Where(row => row.Said is not null).Select(row => new[] { words[$"Copy.row-{row.What}"], row.Said }));

    private async Task<CopySection> OfAnketaAsync(Guid me, CancellationToken ct)
    {
        var said = (await db.Anketas.AsNoTracking().SingleOrDefaultAsync(anketa => anketa.PersonId == me, ct))?.Answers;
        (string What, IEnumerable<string?> Said)[] rows = said is null ? [] :
        [
            ("can", said.Skills.Select(skill => $"{names.Skill(skill.Code)}: {names.Level(skill.Level)}")),
            ("likes", said.Interests.Select(names.SkillOrCategory)),
            ("needs", said.Needs.Select(names.Skill)),
            ("speaks", said.Languages.Select(language => $"{names.Language(language.Code)}: {names.Level(language.Level)}")),
            ("free", names.Week(said.Week)),
            ("part", said.Neighbourhood is { } part ? [names.Neighbourhood(part)] : Nothing),
            ("distance", said.DistanceMetres is { } metres ? [words["Copy.metres", metres]] : Nothing),
            ("meets", said.Mode is { } mode ? [words[$"Copy.meets-{mode.Key()}"]] : Nothing),
            ("limits", said.Limits is { } limits ? [limits] : Nothing),
        ];
        return Section("anketa", ["what", "said"], rows.SelectMany(row => row.Said.Select(one => new[] { words[$"Copy.row-{row.What}"], one })));
    }

    private async Task<CopySection> OfListingsAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Listings.AsNoTracking().Where(listing => listing.OwnerId == me).OrderByDescending(listing => listing.BegunAt).ToListAsync(ct);
        return Section("listings", ["day", "kind", "title", "text", "skill", "how-long", "state", "reason"], rows.Select(one => new[]
        {
            Moment(one.BegunAt), words[$"Listings.kind-{one.Kind.Key()}"], one.Title, one.Text, names.Skill(one.SkillCode), names.Duration(one.Minutes), words[$"Listings.state-{one.State}"], one.Reason,
        }));
    }

    private async Task<CopySection> OfAgreementsAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Agreements.AsNoTracking().Where(one => one.GiverId == me || one.ReceiverId == me).OrderByDescending(one => one.BegunAt).ToListAsync(ct);
        var named = await db.NamesOfAsync(rows.Select(one => (Guid?)one.OtherThan(me)), ct);
        return Section("agreements", ["day", "title", "role", "with", "how-long", "state", "when", "where"], rows.Select(one => new[]
        {
            Moment(one.BegunAt), one.What, words[one.GiverId == me ? "Copy.i-help" : "Copy.i-am-helped"], named[one.OtherThan(me)].Name,
            one.IsGift ? words["Copy.gift"] : names.Duration(15 * one.Quarters), words[$"Agreements.state-{one.State.Key()}"], one.StartsAt is { } at ? Moment(at) : null, one.Place,
        }));
    }

    // With the person's own words; who else took part is not theirs to take along.
    private async Task<CopySection> OfGroupsAsync(Guid me, CancellationToken ct)
    {
        var mine = await db.GroupPlaces.AsNoTracking().Where(place => place.PersonId == me).ToDictionaryAsync(place => place.GroupExchangeId, ct);
        var said = (await db.GroupExchangeSteps.AsNoTracking().Where(step => step.SubjectId == me && step.Text != null).ToListAsync(ct)).ToLookup(step => step.GroupExchangeId, step => step.Text);
        var ids = mine.Keys.ToList();
        var rows = await db.GroupExchanges.AsNoTracking().Where(one => one.OrganiserId == me || ids.Contains(one.Id)).OrderByDescending(one => one.StartsAt).ToListAsync(ct);
        return Section("group-exchanges", ["title", "role", "how-long", "state", "when", "where", "text"], rows.Select(one => new[]
        {
            one.What,
            words[(one.OrganiserId == me) == (one.Kind == GroupExchangeKind.ManyAreHelped) ? "Copy.i-help" : "Copy.i-am-helped"],
            names.Duration(15 * (mine.GetValueOrDefault(one.Id)?.Quarters ?? one.Quarters)),
            words[$"GroupExchanges.state-{one.State.Key()}"],
            Moment(one.StartsAt),
            one.OrganiserId == me || mine[one.Id].State is GroupPlaceState.Taken or GroupPlaceState.Absent ? one.Place : null,
            said[one.Id].FirstOrDefault(),
        }));
    }

    private async Task<CopySection> OfHoursAsync(Guid me, CancellationToken ct) => Section("hours", ["day", "kind", "title", "with", "gave", "received", "reason"],
        (await MyStatementHandler.Lines(db, me).ToListAsync(ct)).Select(line => new[]
        {
            Moment(line.At), words[$"Ledger.kind-{line.Kind}"], line.What, line.Other, line.Gave ? names.Duration(line.Minutes) : null, line.Gave ? null : names.Duration(line.Minutes), line.Reason,
        }));

    // Of a group exchange one's own alone: what several wrote to several is not one person's to take along.
    private async Task<CopySection> OfMessagesAsync(Guid me, CancellationToken ct)
    {
        var messages = db.Messages.AsNoTracking().ReadBy(db, me);
        var rows = await messages.Join(db.Agreements.Where(one => one.GiverId == me || one.ReceiverId == me), message => message.AgreementId, one => one.Id, (message, one) => new { message, one.What }).ToListAsync(ct);
        rows.AddRange(await messages.Where(message => message.AuthorId == me).Join(db.GroupExchanges, message => message.GroupExchangeId, one => one.Id, (message, one) => new { message, one.What }).ToListAsync(ct));
        var named = await db.NamesOfAsync(rows.Select(row => (Guid?)row.message.AuthorId), ct);
        var reports = await ReportsAsync(rows.Select(row => row.message.Id), ct);
        return Section("messages", ["day", "title", "who", "text"], rows.OrderByDescending(row => row.message.At).Select(row => new[]
        {
            Moment(row.message.At), row.What, named[row.message.AuthorId].Name, reports[row.message.Id].HideFrom(me) ? null : row.message.Phrase is { } phrase ? words["Messages.phrase-" + phrase] : row.message.Text,
        }));
    }

    private async Task<CopySection> OfReviewsAsync(Guid me, CancellationToken ct)
    {
        var (now, rows) = (clock.GetUtcNow(), await db.Reviews.AsNoTracking().Where(review => review.ById == me || review.AboutId == me).OrderByDescending(review => review.At).ToListAsync(ct));
        var pairs = rows.ToLookup(review => (review.AgreementId, review.GroupExchangeId, review.ById == me ? review.AboutId : review.ById));
        var shown = rows.Where(review => review.ById == me || review.IsShown(pairs[(review.AgreementId, review.GroupExchangeId, review.ById)].Count() == 2, now)).ToList();
        var named = await db.NamesOfAsync(shown.SelectMany(review => new Guid?[] { review.ById, review.AboutId }), ct);
        var reports = await ReportsAsync(shown.Select(review => review.Id), ct);
        return Section("reviews", ["day", "who", "about", "came", "as-agreed", "would-again", "text", "reply", "note"], shown.Select(review => new[]
        {
            Moment(review.At), named[review.ById].Name, named[review.AboutId].Name, Yes(review.Came), Yes(review.AsAgreed), review.ById == me || review.WouldAgain ? Yes(review.WouldAgain) : null,
            reports[review.Id].Any(report => report.Hides) ? null : review.ThankYou, review.Reply, review.ById == me ? review.Note : null,
        }));
    }

    private async Task<CopySection> OfProblemsAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.ProblemCases.AsNoTracking().Include(problem => problem.Steps)
            .Where(problem => problem.RaisedById == me || (problem.AboutId == me && problem.Kind != ProblemKind.Unsafe)).OrderByDescending(problem => problem.OpenedAt).ToListAsync(ct);
        return Section("problems", ["day", "kind", "text", "state", "reason"], rows.Select(problem => new[]
        {
            Moment(problem.OpenedAt), words[$"Problems.kind-{problem.Kind.Key()}"], problem.Steps.Where(step => step.SubjectId == me).OrderBy(step => step.Number).FirstOrDefault()?.Text,
            words[$"Problems.state-{problem.State.Key()}"], problem.Steps.OrderBy(step => step.Number).LastOrDefault(step => step.Outcome is not null)?.Text,
        }));
    }

    private async Task<CopySection> OfNoticesAsync(Guid me, CancellationToken ct)
    {
        var rows = await db.Notices.AsNoTracking().Where(notice => notice.PersonId == me).OrderByDescending(notice => notice.At).ToListAsync(ct);
        var named = await db.NamedInAsync(rows, ct);
        return Section("notices", ["day", "text"], rows.Select(notice => new[] { Moment(notice.At), noticeWords.Say(notice, named) }));
    }

    // Words that were reported stay hidden here as they are on their pages (V5).
    private async Task<ILookup<Guid, TextReport>> ReportsAsync(IEnumerable<Guid> targets, CancellationToken ct)
    {
        var ids = targets.ToList();
        return (await db.TextReports.AsNoTracking().Where(report => ids.Contains(report.TargetId)).ToListAsync(ct)).ToLookup(report => report.TargetId);
    }

    private string Act(string request, string otherwise) => words[words.Has("Journal." + request) ? "Journal." + request : otherwise];

    private string Yes(bool said) => words[said ? "Copy.yes" : "Copy.no"];

    private static string Moment(DateTimeOffset at) => at.InKaunas().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
