using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>A person changes how they are called, reached and spoken to. Without phone and e-mail the member number still opens the door (P6).</summary>
[May(Who.SignedIn)]
public sealed record ChangeMyDetails : IRequest<Guid>, IChange
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

    [AllowedValues("lt", "en", ErrorMessage = "Identity.language-required")]
    public string Language { get; init; } = "lt";
}

internal sealed class ChangeMyDetailsHandler(ExchangeDb db, MemberRegistration joining, CurrentActor actor) : IRequestHandler<ChangeMyDetails, Guid>
{
    public async Task<Guid> Handle(ChangeMyDetails request, CancellationToken ct)
    {
        var person = await db.People.OneAsync(actor.Me, ct);
        var login = await db.Users.OneAsync(actor.Me, ct);
        person.Rename(request.FirstName, request.LastName ?? "");
        person.Speak(request.Language);
        await joining.ReachAsync(person, request.Email, Contacts.Phone(nameof(request.Phone), request.Phone), ct);
        return person.Email is null && person.Phone is null && login.PinHash is null
            ? throw new Invalid(nameof(request.Phone), "Identity.contact-last") // nothing would be left to sign in with
            : person.Id;
    }
}
