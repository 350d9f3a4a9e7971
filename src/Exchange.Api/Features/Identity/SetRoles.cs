using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>An administrator gives and takes roles, saying why. The person's sessions end (S15). An employer's role comes and goes with the employer.</summary>
[May(Who.Administrator)]
public sealed record SetRoles : IRequest<Guid>, IChange
{
    internal const Who Given = Who.Resident | Who.Staff;

    public Guid PersonId { get; init; }

    /// <summary>Any of resident, social worker, coordinator, administrator.</summary>
    public IReadOnlyList<Who> Roles { get; init; } = [];

    [Required(ErrorMessage = "Identity.reason-required")]
    [StringLength(200, ErrorMessage = "Identity.reason-too-long")]
    public string Reason { get; init; } = "";
}

internal sealed class SetRolesHandler(ExchangeDb db, UserManager<Login> logins, CurrentActor actor) : IRequestHandler<SetRoles, Guid>
{
    public async Task<Guid> Handle(SetRoles request, CancellationToken ct)
    {
        var login = await db.Users.OneAsync(request.PersonId, ct);
        var wanted = request.Roles.Aggregate(Who.None, (all, role) => all | role) & SetRoles.Given;
        if (wanted == Who.None)
        {
            throw new Invalid(nameof(request.Roles), "Identity.roles-required");
        }

        if ((wanted & Who.Administrator) == 0 && (login.Roles & Who.Administrator) != 0
            && !await db.Users.AnyAsync(other => other.Id != login.Id && (other.Roles & Who.Administrator) != 0, ct))
        {
            throw new Refused("identity.last-administrator");
        }

        login.Roles = wanted | (login.Roles & ~SetRoles.Given);
        await logins.UpdateSecurityStampAsync(login);
        (actor.Note.About, actor.Note.Reason) = (login.Id, request.Reason.Trim());
        return login.Id;
    }
}
