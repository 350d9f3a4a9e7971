using Exchange.Domain.Language;

namespace Exchange.Domain.Identity;

/// <summary>
/// A human being known to the exchange: resident, worker, employer's person. E-mail and phone are both optional (P6);
/// "none" is a value and no dummy address is ever stored (P7).
/// </summary>
public sealed class Person : IRaisesEvents
{
    private Person()
    {
    }

    /// <summary>Identity, also of the sign-in record.</summary>
    public Guid Id { get; private init; }

    /// <summary>Number on the member card, ≥ 10001, unique; with a PIN it is enough to sign in.</summary>
    public int MemberNumber { get; private init; }

    /// <summary>First name as the person wants to be called, 1–60 characters; the only name neighbours see.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>Family name, 0–80 characters; neighbours see its initial at most.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>E-mail address, or null when the person has none.</summary>
    public string? Email { get; private set; }

    /// <summary>Phone as +370…, or null when the person has none.</summary>
    public string? Phone { get; private set; }

    /// <summary>Language of pages and letters: a two-letter code.</summary>
    public string Language { get; private set; } = "lt";

    /// <summary>Date of birth, kept only for the age rules (S6) and never shown to others; null when it was not asked.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>A worker should look at this person's matches first (S7). Adds a step, never hides.</summary>
    public bool Protected { get; private set; }

    /// <summary>When the person joined.</summary>
    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>When the person left, or null.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>What others read instead of the name after the person has left (C8), 1–60 characters; null before.</summary>
    public string? Alias { get; private set; }

    /// <summary><see cref="MemberLeft"/>.</summary>
    public RaisedEvents Raised { get; } = new();

    /// <summary>What a neighbour sees: first name and initial, e.g. "Ona K."; after leaving, the alias.</summary>
    public string PublicName => Alias is not null ? Alias
        : LastName.Length == 0 ? FirstName : $"{FirstName} {LastName[..1]}.";

    /// <summary>What a worker sees.</summary>
    public string FullName => $"{FirstName} {LastName}".TrimEnd();

    /// <summary>A new member.</summary>
    /// <param name="memberNumber">Next free number, ≥ 10001.</param>
    /// <param name="firstName">As the person wants to be called.</param>
    /// <param name="lastName">May be empty.</param>
    /// <param name="language">Two-letter code.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>identity.name-missing</c> when the first name is blank.</exception>
    public static Person Join(int memberNumber, string firstName, string lastName, string language, DateTimeOffset at)
    {
        var person = new Person { Id = Guid.CreateVersion7(at), MemberNumber = memberNumber, JoinedAt = at };
        person.Rename(firstName, lastName);
        person.Speak(language);
        return person;
    }

    /// <summary>Changes the name.</summary>
    /// <exception cref="Refused"><c>identity.name-missing</c> when the first name is blank.</exception>
    public void Rename(string firstName, string lastName)
    {
        FirstName = CleanText.Clean(firstName) is { Length: > 0 } said ? said : throw new Refused("identity.name-missing");
        LastName = CleanText.Clean(lastName);
    }

    /// <summary>Sets how the person can be reached; null means "none" and is a full answer (P7).</summary>
    /// <param name="email">Address, or null.</param>
    /// <param name="phone">Phone already as +370…, or null.</param>
    public void ReachBy(string? email, string? phone)
    {
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        Phone = string.IsNullOrWhiteSpace(phone) ? null : phone.Trim();
    }

    /// <summary>Chooses the language of pages and letters.</summary>
    /// <param name="language">Two-letter code.</param>
    public void Speak(string language) => Language = language;

    /// <summary>Records the date of birth for the age rules.</summary>
    /// <param name="date">Date, or null to forget it.</param>
    public void BornOn(DateOnly? date) => BirthDate = date;

    /// <summary>Turns the protection flag on or off; it only routes to a worker (S7).</summary>
    public void Protect(bool on) => Protected = on;

    /// <summary>The person takes part no longer; others read an alias from now on (C8). A second time changes nothing.</summary>
    /// <param name="alias">1–60 characters.</param>
    /// <param name="at">Now.</param>
    public void Leave(string alias, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alias);
        if (LeftAt is null)
        {
            (Alias, LeftAt) = (alias, at);
            Raised.Add(new MemberLeft(this, at));
        }
    }

    /// <summary>Completed years on a day, or null when the date of birth is not known.</summary>
    /// <param name="today">Day in Kaunas.</param>
    public int? AgeOn(DateOnly today)
    {
        if (BirthDate is not { } born)
        {
            return null;
        }

        var age = today.Year - born.Year;
        return born.AddYears(age) > today ? age - 1 : age;
    }

    /// <summary>True when the person is known to be under 18 on a day (S4, S6).</summary>
    /// <param name="today">Day in Kaunas.</param>
    public bool IsMinorOn(DateOnly today) => AgeOn(today) < 18;
}
