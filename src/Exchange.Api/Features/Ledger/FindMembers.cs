using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Numbers of members by name: what staff needs for somebody who has no card at hand.</summary>
[May(Who.Staff)]
public sealed record FindMembers : IRequest<IReadOnlyList<MemberFound>>
{
    /// <summary>Part of a name, or a number.</summary>
    [StringLength(80, ErrorMessage = "Validation.check")]
    public string? Search { get; init; }
}

/// <param name="Id">Person.</param>
/// <param name="Number">Number on the card.</param>
/// <param name="Name">First name and initial.</param>
public sealed record MemberFound(Guid Id, int Number, string Name);

internal sealed class FindMembersHandler(ExchangeDb db) : IRequestHandler<FindMembers, IReadOnlyList<MemberFound>>
{
    private const int Most = 20;

    public async Task<IReadOnlyList<MemberFound>> Handle(FindMembers request, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Search))
        {
            return [];
        }

        var all = await db.People.AsNoTracking().Where(person => person.LeftAt == null).ToListAsync(ct);
        return [.. all.Where(person => person.Answers(request.Search)).OrderBy(person => person.MemberNumber).Take(Most).Select(person => new MemberFound(person.Id, person.MemberNumber, person.PublicName))];
    }
}
