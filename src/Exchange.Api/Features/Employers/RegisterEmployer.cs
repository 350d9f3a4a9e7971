using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using Exchange.Domain.Language;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>An employer asks to be let in. A visitor becomes its person; somebody signed in adds it to what they are.</summary>
[May(Who.Visitor | Who.Resident | Who.Employer)]
public sealed record RegisterEmployer : IRequest<Session>, IChange, IHoldsSecret
{
    [Required(ErrorMessage = "Employers.name-required")]
    [StringLength(120, ErrorMessage = "Employers.name-long")]
    public string Name { get; init; } = "";

    /// <summary>Code in the Register of Legal Entities, nine digits; spaces do not matter.</summary>
    [Required(ErrorMessage = "Employers.code-required")]
    public string Code { get; init; } = "";

    [StringLength(1000, ErrorMessage = "Employers.about-long")]
    public string? About { get; init; }

    /// <summary>First name of whom to ask for.</summary>
    [Required(ErrorMessage = "Employers.first-name-required")]
    [StringLength(40, ErrorMessage = "Employers.person-name-long")]
    public string FirstName { get; init; } = "";

    [StringLength(39, ErrorMessage = "Employers.person-name-long")]
    public string? LastName { get; init; }

    /// <summary>E-mail or phone: the coordinator answers there, and a visitor signs in with it.</summary>
    [Required(ErrorMessage = "Employers.contact-required")]
    [StringLength(120, ErrorMessage = "Employers.contact-wrong")]
    public string Contact { get; init; } = "";

    /// <summary>Asked of a visitor only, at least 12 characters.</summary>
    public string? Password { get; init; }
}

internal sealed class RegisterEmployerHandler(ExchangeDb db, MemberRegistration joining, CurrentActor actor, TimeProvider clock) : IRequestHandler<RegisterEmployer, Session>
{
    public async Task<Session> Handle(RegisterEmployer request, CancellationToken ct)
    {
        if (actor.IsActingForAnother)
        {
            throw new Refused("access.denied");
        }

        var (email, phone) = ContactWords.Read(request.Contact, nameof(request.Contact));
        var code = string.Concat(request.Code.Where(letter => !char.IsWhiteSpace(letter)));
        if (!CompanyCode.IsValid(code))
        {
            throw new Invalid(nameof(request.Code), "employers.code-wrong");
        }

        if (await db.Employers.AnyAsync(e => e.Code == code, ct))
        {
            throw new Refused("employers.code-taken");
        }

        var now = clock.GetUtcNow();
        var employer = Employer.Register(code, now);
        employer.Describe(request.Name, request.About ?? "", $"{request.FirstName} {request.LastName}", email ?? phone!);
        var login = actor.ActorId is { } me ? await MineAsync(me, ct) : await JoinAsync(request, email, phone, ct);
        db.Employers.Add(employer);
        db.EmployerMembers.Add(EmployerMember.Join(employer.Id, login.Id, now));
        (actor.Note.About, actor.Note.Target) = (login.Id, employer.Id);
        return new(login.Id, login.SecurityStamp!);
    }

    private async Task<Login> MineAsync(Guid me, CancellationToken ct)
    {
        if (await db.EmployerMembers.AnyAsync(m => m.PersonId == me, ct))
        {
            throw new Refused("employers.already-member");
        }

        var login = await db.Users.SingleAsync(l => l.Id == me, ct);
        login.Roles |= Who.Employer;
        return login;
    }

    private async Task<Login> JoinAsync(RegisterEmployer request, string? email, string? phone, CancellationToken ct)
    {
        if (request.Password is not { Length: >= 12 } password)
        {
            throw new Invalid(nameof(request.Password), "Identity.password-short");
        }

        var person = await joining.JoinAsync(request.FirstName, request.LastName ?? "", ct);
        await joining.ReachAsync(person, email, phone, ct);
        return await joining.OpenAsync(person, Who.Employer, password);
    }
}

/// <summary>One box for "e-mail or phone".</summary>
internal static class ContactWords
{
    /// <exception cref="Invalid"><c>Employers.contact-wrong</c> when it is neither.</exception>
    public static (string? Email, string? Phone) Read(string text, string field) =>
        text.Contains('@', StringComparison.Ordinal) && new EmailAddressAttribute().IsValid(text.Trim()) ? (text.Trim().ToLowerInvariant(), null)
        : PhoneNumber.TryNormalise(text, out var phone) ? (null, phone)
        : throw new Invalid(field, "Employers.contact-wrong");
}
