using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>Who did something, as the person concerned may know it: staff by full name and role, neighbours by first name and initial.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">The role that explains why: the first of worker, coordinator, administrator, employer, resident.</param>
public sealed record PersonNamed(string Name, Who Role);

internal static class NamedPeople
{
    private static readonly Who[] RolesSaid = [Who.SocialWorker, Who.Coordinator, Who.Administrator, Who.Employer, Who.Resident];

    public static async Task<Dictionary<Guid, PersonNamed>> NamesOfAsync(this ExchangeDb db, IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => wanted.Contains(person.Id)).ToListAsync(ct);
        var roles = await db.Users.AsNoTracking().Where(login => wanted.Contains(login.Id)).ToDictionaryAsync(login => login.Id, login => login.Roles, ct);
        return people.ToDictionary(person => person.Id, person =>
        {
            var role = Array.Find(RolesSaid, one => (roles.GetValueOrDefault(person.Id) & one) != 0);
            return new PersonNamed((role & Who.Staff) != 0 ? person.FullName : person.PublicName, role);
        });
    }
}
