using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using MediatR;

namespace Exchange.Api.Features.Participants;

/// <summary>
/// A worker makes a member of a person who may have neither e-mail nor phone, begins to accompany them and records their leave to act
/// in their name (P2, P6, P7).
/// </summary>
[May(Who.SocialWorker)]
public sealed record CreatePerson : IRequest<Guid>, IChange
{
    [Required(ErrorMessage = "Identity.first-name-required")]
    [StringLength(60, ErrorMessage = "Identity.name-too-long")]
    public string FirstName { get; init; } = "";

    [StringLength(80, ErrorMessage = "Identity.name-too-long")]
    public string? LastName { get; init; }

    /// <summary>Empty is a full answer.</summary>
    public string? Phone { get; init; }

    /// <summary>Empty is a full answer.</summary>
    [EmailAddress(ErrorMessage = "Identity.email-wrong")]
    public string? Email { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Language of pages and letters.</summary>
    [AllowedValues("lt", "en", ErrorMessage = "Identity.language-required")]
    public string Language { get; init; } = "lt";

    /// <summary>How the person agreed that the worker acts for them.</summary>
    [Required(ErrorMessage = "Participants.consent-required")]
    public ConsentForm? Consent { get; init; }

    /// <summary>What the worker may do; left out, everything.</summary>
    public IReadOnlyList<MandateScope>? Scopes { get; init; }
}

internal sealed class CreatePersonHandler(ExchangeDb db, MemberRegistration joining, CurrentActor actor, TimeProvider clock) : IRequestHandler<CreatePerson, Guid>
{
    private const int Months = 12;

    public async Task<Guid> Handle(CreatePerson request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var person = await joining.JoinAsync(request.FirstName, request.LastName ?? "", ct);
        person.Speak(request.Language);
        person.BornOn(request.BirthDate);
        if (person.AgeOn(clock.TodayInKaunas()) < 14)
        {
            throw new Refused("identity.too-young"); // S1
        }

        await joining.ReachAsync(person, request.Email, Contacts.Phone(nameof(request.Phone), request.Phone), ct);
        await joining.OpenAsync(person, Who.Resident);
        db.Participants.Add(Participant.Enrol(person.Id, actor.Actor, now));
        db.Mandates.Add(Mandate.Give(actor.Actor, person.Id, request.Consent!.Value, now, Months, request.Scopes?.Together() ?? MandateScope.All));
        (actor.Note.About, actor.Note.Reason) = (person.Id, request.Consent.ToString());
        return person.Id;
    }
}
