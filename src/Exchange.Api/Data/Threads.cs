using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who reads which messages.</summary>
internal static class Threads
{
    /// <summary>Messages handed over to a person, and the person's own.</summary>
    public static IQueryable<Message> ReadBy(this IQueryable<Message> messages, Guid person) => messages.Where(message => message.AuthorId == person || !message.Held);

    /// <summary>Agreements in which somebody is known to be under 18 today: duty workers read along (S4).</summary>
    public static IQueryable<Agreement> WithYoung(this IQueryable<Agreement> agreements, ExchangeDb db, DateOnly today)
    {
        var adultSince = today.AddYears(-18);
        return agreements.Where(agreement => db.People.Any(person => (person.Id == agreement.GiverId || person.Id == agreement.ReceiverId) && person.BirthDate > adultSince));
    }

    public static async Task<IReadOnlyList<Person>> TwoOfAsync(this ExchangeDb db, Agreement agreement, CancellationToken ct) =>
        await db.People.AsNoTracking().Where(person => person.Id == agreement.GiverId || person.Id == agreement.ReceiverId).ToListAsync(ct);

    /// <summary>Whether a person does not want to meet another.</summary>
    public static Task<bool> BlocksAsync(this ExchangeDb db, Guid by, Guid person, CancellationToken ct) =>
        db.Blocks.AnyAsync(block => block.ByPersonId == by && block.PersonId == person, ct);

    /// <summary>The latest word of a person about their contacts.</summary>
    public static Task<ContactShare?> SharedByAsync(this ExchangeDb db, Guid agreement, Guid person, CancellationToken ct) =>
        db.ContactShares.AsNoTracking().Where(share => share.AgreementId == agreement && share.PersonId == person).OrderByDescending(share => share.At).ThenByDescending(share => share.Id).FirstOrDefaultAsync(ct);

    /// <summary>Until a worker decides, only whoever reported a message no longer sees it: its author learns of nothing yet.</summary>
    public static bool HideFrom(this IEnumerable<TextReport> reports, Guid person) => reports.Any(report => report.Removed || (report.ById == person && report.Hides));

    public static string LinkTo(Guid agreement) => $"/susitarimai/{agreement}/zinutes";
}
