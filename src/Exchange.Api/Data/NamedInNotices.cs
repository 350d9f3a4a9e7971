using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

internal static class NamedInNotices
{
    /// <summary>Everybody whom notices name, in one question, as they are called now.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Person>> NamedInAsync(this ExchangeDb db, IEnumerable<Notice> notices, CancellationToken ct)
    {
        var ids = notices.SelectMany(notice => notice.Args).Select(arg => arg.PersonId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, Person>() : await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct);
    }
}
