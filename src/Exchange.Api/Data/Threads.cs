using Exchange.Api.Notices;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who reads which messages.</summary>
internal static class Threads
{
    /// <summary>Messages handed over to a person, and the person's own. In a group exchange the words of whom the person does not want to meet are left out.</summary>
    public static IQueryable<Message> ReadBy(this IQueryable<Message> messages, ExchangeDb db, Guid person) => messages.Where(message => message.AuthorId == person
        || (!message.Held && !(message.GroupExchangeId != null && db.Blocks.Any(block => block.ByPersonId == person && block.PersonId == message.AuthorId))));

    /// <summary>Group exchanges that a person called, or has a place in that no worker has to look at any more: whoever reads and writes there.</summary>
    public static IQueryable<GroupExchange> ThreadsOf(this IQueryable<GroupExchange> groups, Guid person) => groups.Where(group => group.OrganiserId == person
        || group.Places.Any(place => place.PersonId == person && (place.State == GroupPlaceState.Taken || place.State == GroupPlaceState.Absent)));

    /// <summary>Group exchanges in whose thread somebody reads or has written who is known to be under 18 today: duty workers read along (S4).</summary>
    public static IQueryable<GroupExchange> WithYoung(this IQueryable<GroupExchange> groups, ExchangeDb db, DateOnly today)
    {
        var adultSince = today.AddYears(-18);
        return groups.Where(group => db.People.Any(person => person.BirthDate > adultSince && (person.Id == group.OrganiserId
            || group.Places.Any(place => place.PersonId == person.Id && (place.State == GroupPlaceState.Taken || place.State == GroupPlaceState.Absent))
            || db.Messages.Any(message => message.GroupExchangeId == group.Id && message.AuthorId == person.Id))));
    }

    /// <summary>Everybody who reads or has written in the thread of a group exchange, its places read; the organiser first.</summary>
    public static async Task<IReadOnlyList<Person>> PeopleOfAsync(this ExchangeDb db, GroupExchange group, CancellationToken ct)
    {
        List<Guid> ids = [.. group.Places.Select(place => place.PersonId).Where(group.TakesPart), .. await db.Messages.Where(message => message.GroupExchangeId == group.Id).Select(message => message.AuthorId).Distinct().ToListAsync(ct)];
        var people = await db.People.AsNoTracking().Where(person => person.Id == group.OrganiserId || ids.Contains(person.Id)).ToListAsync(ct);
        return [.. people.OrderBy(person => person.Id == group.OrganiserId ? 0 : 1).ThenBy(person => person.PublicName)];
    }

    /// <summary>Of others: whoever is one of the two does not read along as a worker.</summary>
    public static IQueryable<Agreement> Apart(this IQueryable<Agreement> agreements, Guid worker) => agreements.Where(agreement => agreement.GiverId != worker && agreement.ReceiverId != worker);

    /// <summary>Of others: whoever called it, or has or had a place in it, does not read along as a worker.</summary>
    public static IQueryable<GroupExchange> Apart(this IQueryable<GroupExchange> groups, Guid worker) => groups.Where(group => group.OrganiserId != worker && group.Places.All(place => place.PersonId != worker));

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

    /// <summary>Reports of messages, reviews or other words, by what they are about.</summary>
    public static async Task<ILookup<Guid, TextReport>> ReportsOfAsync(this ExchangeDb db, IEnumerable<Guid> targets, CancellationToken ct)
    {
        var ids = targets.ToList();
        return (await db.TextReports.AsNoTracking().Where(report => ids.Contains(report.TargetId)).ToListAsync(ct)).ToLookup(report => report.TargetId);
    }

    /// <summary>Until a worker decides, only whoever reported a message no longer sees it: its author learns of nothing yet.</summary>
    public static bool HideFrom(this IEnumerable<TextReport> reports, Guid person) => reports.Any(report => report.Removed || (report.ById == person && report.Hides));
}
