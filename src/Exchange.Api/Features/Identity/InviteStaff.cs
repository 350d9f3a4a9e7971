using System.ComponentModel.DataAnnotations;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>An administrator makes a colleague; the card with the one-time PIN is made next.</summary>
[May(Who.Administrator)]
public sealed record InviteStaff : IRequest<Guid>, IChange
{
    [Required(ErrorMessage = "Identity.first-name-required")]
    [StringLength(60, ErrorMessage = "Identity.name-too-long")]
    public string FirstName { get; init; } = "";

    [StringLength(80, ErrorMessage = "Identity.name-too-long")]
    public string? LastName { get; init; }

    public string? Phone { get; init; }

    [EmailAddress(ErrorMessage = "Identity.email-wrong")]
    public string? Email { get; init; }

    /// <summary>Any of social worker, coordinator, administrator.</summary>
    public IReadOnlyList<Who> Roles { get; init; } = [];
}

internal sealed class InviteStaffHandler(MemberRegistration joining, CurrentActor actor) : IRequestHandler<InviteStaff, Guid>
{
    public async Task<Guid> Handle(InviteStaff request, CancellationToken ct)
    {
        var roles = request.Roles.Aggregate(Who.None, (all, role) => all | role) & Who.Staff;
        if (roles == Who.None)
        {
            throw new Invalid(nameof(request.Roles), "Identity.roles-required");
        }

        var person = await joining.JoinAsync(request.FirstName, request.LastName ?? "", ct);
        await joining.ReachAsync(person, request.Email, Contacts.Phone(nameof(request.Phone), request.Phone), ct);
        await joining.OpenAsync(person, roles);
        actor.Note.About = person.Id;
        return person.Id;
    }
}
