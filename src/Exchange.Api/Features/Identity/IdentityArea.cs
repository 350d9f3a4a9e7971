using System.Globalization;
using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Domain.Identity;
using Exchange.Domain.Journal;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

internal sealed class IdentityArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Person), "person", "people", "for good, because hours and agreements are between people", "is called by an alias; phone and e-mail are erased, unless a worker accompanies the person"),
        new(typeof(Login), "no, because it holds secrets alone, and the number is with the person", "people.roles", "for good, because it is how the person signs in", "password and PIN are erased, every session ends"),
        new(typeof(IdentityUserClaim<Guid>), "no, because nothing is ever written there", "no, because nothing is ever written there", "for good, because nothing is ever written there", "nothing is ever written there"),
        new(typeof(IdentityUserLogin<Guid>), "no, because nothing is ever written there", "no, because nothing is ever written there", "for good, because nothing is ever written there", "nothing is ever written there"),
        new(typeof(IdentityUserToken<Guid>), "no, because it holds secrets of the code app alone", "no, because secrets leave no database", "for good, because it is how the person signs in", "stays, and opens nothing without a password"),
        new(typeof(Block), "blocks", "blocks", "for good, because nobody but the person takes it back", "stays"),
        new(typeof(Objection), "objections", "no, because it is about an entry of the journal, which is not in it", "for good, because it was decided about a person and may be asked for later", "stays, and is decided if it waits"),
        new(typeof(JournalEntry), "journal", "no, because it is the history of this database", "for good, because who did what must be provable", "stays"),
        new(typeof(AccessRecord), "access", "no, because it is the history of this database", "for good, because who read what must be provable", "stays"),
        new(typeof(OnceKey), "no, because it holds answers of the program to the programs of others", "no, because it guards repeats in this database", "for good, because a command must never be done twice", "stays"),
    ];

    public override IReadOnlyList<FilePart> File => [new BlocksFile(), new LeftFile()];

    public override IReadOnlyList<CopyPart> Copy =>
    [
        new(10, "person", "Identity.copy-person", ["what", "said"], PersonAsync),
        new(130, "blocks", "Identity.copy-blocks", ["who"], BlocksAsync),
        new(160, "objections", "Identity.copy-objections", ["day", "text", "reply"], ObjectionsAsync),
        new(220, "access", "Identity.copy-access", ["day", "who", "what", "reason"], AccessAsync),
        new(230, "journal", "Identity.copy-journal", ["day", "what", "who", "about"], JournalAsync),
    ];

    public override IReadOnlyList<DutyPart> Duty => [new(90, "objections", "Identity.duty", IdentityPages.Objections, WaitsAsync)];

    private static async Task<IEnumerable<string?[]>> PersonAsync(Reader reader, CancellationToken ct)
    {
        var person = await reader.Db.People.AsNoTracking().OneAsync(reader.Me, ct);
        return new (string What, string? Said)[]
        {
            ("name", person.FullName),
            ("number", person.MemberNumber.ToString(CultureInfo.InvariantCulture)),
            ("phone", person.Phone),
            ("email", person.Email),
            ("born", person.BirthDate is { } born ? Reader.Day(born) : null),
            ("language", reader.Names.Language(person.Language)),
            ("joined", Reader.Moment(person.JoinedAt)),
        }.Where(row => row.Said is not null).Select(row => new[] { reader.Words[$"Identity.copy-{row.What}"], row.Said });
    }

    private static async Task<IEnumerable<string?[]>> BlocksAsync(Reader reader, CancellationToken ct)
    {
        var rows = await reader.Db.Blocks.AsNoTracking().Where(block => block.ByPersonId == reader.Me).ToListAsync(ct);
        var named = await reader.Db.NamesOfAsync(rows.Select(block => (Guid?)block.PersonId), ct);
        return rows.Select(block => new[] { named[block.PersonId].Name });
    }

    private static async Task<IEnumerable<string?[]>> ObjectionsAsync(Reader reader, CancellationToken ct) =>
        (await reader.Db.Objections.AsNoTracking().Where(objection => objection.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(objection => objection.At)
            .Select(objection => new[] { Reader.Moment(objection.At), objection.Words, objection.Reason });

    private static async Task<IEnumerable<string?[]>> AccessAsync(Reader reader, CancellationToken ct)
    {
        var rows = await reader.Db.AccessRecords.AsNoTracking().Where(record => record.SubjectId == reader.Me).OrderByDescending(record => record.At).ToListAsync(ct);
        var named = await reader.Db.NamesOfAsync(rows.Select(record => (Guid?)record.ActorId), ct);
        return rows.Select(record => new[] { Reader.Moment(record.At), named[record.ActorId].Name, reader.Words.Act(record.Section, "Identity.copy-my-record"), record.Reason });
    }

    private static async Task<IEnumerable<string?[]>> JournalAsync(Reader reader, CancellationToken ct)
    {
        var me = reader.Me;
        var rows = await reader.Db.Journal.AsNoTracking().Where(entry => entry.SubjectId == me || entry.ActorId == me).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync(ct);
        var named = await reader.Db.NamesOfAsync(rows.SelectMany(entry => new[] { entry.ActorId, entry.SubjectId }), ct);
        string? Name(Guid? id) => id is { } known ? named.GetValueOrDefault(known)?.Name : null;
        return rows.Select(entry => new[]
        {
            Reader.Moment(entry.At), reader.Words.Act(entry is { Request: nameof(SignIn), Reason: not null } ? "SignIn-failed" : entry.Request), Name(entry.ActorId), Name(entry.SubjectId),
        });
    }

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.Objections.DecidableBy(reader.Actor.Actor, reader.Db, now).Where(one => one.DecidedAt == null).Select(one => new { one.At, one.DueAt }).ToListAsync(ct)).Select(one => new Waits(one.At, one.DueAt < now));
    }
}
