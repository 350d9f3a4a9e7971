using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Who may do what here, staff first.</summary>
[May(Who.Administrator)]
public sealed record PeopleAndRoles : IRequest<PageOf<RolesLine>>
{
    /// <summary>Part of a name, member number, phone or e-mail.</summary>
    [StringLength(80, ErrorMessage = "Validation.check")]
    public string? Search { get; init; }

    [Range(1, 100_000, ErrorMessage = "Validation.check")]
    public int Page { get; init; } = 1;
}

/// <param name="Id">Person.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Roles">What the person may be here.</param>
/// <param name="SecondFactor">Whether signing in asks for a code as well.</param>
public sealed record RolesLine(Guid Id, string Name, int MemberNumber, IReadOnlyList<Who> Roles, bool SecondFactor);

internal sealed class PeopleAndRolesHandler(ExchangeDb db) : IRequestHandler<PeopleAndRoles, PageOf<RolesLine>>
{
    private const int Size = 25;

    public async Task<PageOf<RolesLine>> Handle(PeopleAndRoles request, CancellationToken ct)
    {
        var all = await db.People.AsNoTracking().Join(db.Users, person => person.Id, login => login.Id, (person, login) => new { person, login.Roles, login.TwoFactorEnabled }).ToListAsync(ct);
        var found = all.Where(one => one.person.Answers(request.Search))
            .OrderByDescending(one => (one.Roles & Who.Staff) != 0)
            .ThenBy(one => one.person.FullName, StringComparer.Create(CultureInfo.GetCultureInfo("lt"), ignoreCase: true))
            .ToList();
        return new(
            [.. found.Skip((request.Page - 1) * Size).Take(Size).Select(one => new RolesLine(one.person.Id, one.person.FullName, one.person.MemberNumber, Apart(one.Roles), one.TwoFactorEnabled))],
            request.Page,
            Size,
            found.Count);
    }

    internal static IReadOnlyList<Who> Apart(Who roles) => [.. new[] { Who.Resident, Who.SocialWorker, Who.Employer, Who.Coordinator, Who.Administrator }.Where(role => (roles & role) != 0)];
}
