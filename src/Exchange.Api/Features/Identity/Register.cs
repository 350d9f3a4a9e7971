using System.ComponentModel.DataAnnotations;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>A resident joins by themselves, with an e-mail or a phone and a password.</summary>
[May(Who.Anyone)]
public sealed record Register : IRequest<Session>, IChange, IHoldsSecret
{
    [Required(ErrorMessage = "Identity.first-name-required")]
    [StringLength(60, ErrorMessage = "Identity.name-too-long")]
    public string FirstName { get; init; } = "";

    [StringLength(80, ErrorMessage = "Identity.name-too-long")]
    public string? LastName { get; init; }

    /// <summary>E-mail or phone; either is enough.</summary>
    [Required(ErrorMessage = "Identity.contact-required")]
    [RefusedFor("identity.contact-taken")]
    public string Contact { get; init; } = "";

    [Required(ErrorMessage = "Identity.password-required")]
    [MinLength(12, ErrorMessage = "Identity.password-short")]
    public string Password { get; init; } = "";

    [Required(ErrorMessage = "Identity.birth-date-required")]
    [RefusedFor("identity.too-young")]
    public DateOnly? BirthDate { get; init; }

    /// <summary>The person has read the rules and agrees.</summary>
    [AllowedValues(true, ErrorMessage = "Identity.rules-required")]
    public bool AgreesToRules { get; init; }
}

internal sealed class RegisterHandler(MemberRegistration joining, CurrentActor actor, TimeProvider clock) : IRequestHandler<Register, Session>
{
    public async Task<Session> Handle(Register request, CancellationToken ct)
    {
        var person = await joining.JoinAsync(request.FirstName, request.LastName ?? "", ct);
        var (email, phone) = Contacts.Either(nameof(request.Contact), request.Contact);
        await joining.ReachAsync(person, email, phone, ct);
        person.BornOn(request.BirthDate);
        if (person.AgeOn(clock.TodayInKaunas()) < 14)
        {
            throw new Refused("identity.too-young"); // S1, X-4
        }

        var login = await joining.OpenAsync(person, Who.Resident, password: request.Password);
        actor.Note.About = person.Id;
        return new(person.Id, login.SecurityStamp!);
    }
}
