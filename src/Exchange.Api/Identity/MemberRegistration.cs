using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>Makes a member and their sign-in, the same way for a visitor, a worker, an import and the first run.</summary>
internal sealed class MemberRegistration(ExchangeDb db, UserManager<Login> logins, TimeProvider clock)
{
    public const int FirstNumber = 10_001;

    public async Task<Person> JoinAsync(string firstName, string lastName, CancellationToken ct)
    {
        // Numbers made in this transaction are not in the database yet.
        var last = Math.Max(
            await db.People.MaxAsync(p => (int?)p.MemberNumber, ct) ?? FirstNumber - 1,
            db.People.Local.Select(p => p.MemberNumber).DefaultIfEmpty().Max());
        var language = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var person = Person.Join(last + 1, firstName, lastName, ExchangeApi.Languages.Contains(language) ? language : "lt", clock.GetUtcNow());
        db.People.Add(person);
        return person;
    }

    /// <exception cref="Refused"><c>identity.contact-taken</c> when somebody else already uses it.</exception>
    public async Task ReachAsync(Person person, string? email, string? phone, CancellationToken ct)
    {
        person.ReachBy(email?.Trim().ToLowerInvariant(), phone);
        if (await db.People.AnyAsync(p => p.Id != person.Id && ((person.Email != null && p.Email == person.Email) || (person.Phone != null && p.Phone == person.Phone)), ct))
        {
            throw new Refused("identity.contact-taken");
        }
    }

    /// <param name="person">Whose sign-in.</param>
    /// <param name="roles">What the person may be.</param>
    /// <param name="password">As typed; or give its hash.</param>
    /// <param name="oneTimePin">PIN of a card.</param>
    /// <param name="passwordHash">Hash of a password typed earlier.</param>
    public async Task<Login> OpenAsync(Person person, Who roles, string? password = null, string? oneTimePin = null, string? passwordHash = null)
    {
        var login = new Login { Id = person.Id, UserName = person.MemberNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), Roles = roles, PasswordHash = passwordHash };
        if (oneTimePin is not null)
        {
            (login.PinHash, login.PinIsOneTime) = (logins.PasswordHasher.HashPassword(login, oneTimePin), true);
        }

        await db.SaveChangesAsync(); // the sign-in refers to the person
        var made = password is null ? await logins.CreateAsync(login) : await logins.CreateAsync(login, password);
        return made.Succeeded ? login : throw new Invalid("Password", "Identity.password-weak");
    }
}
