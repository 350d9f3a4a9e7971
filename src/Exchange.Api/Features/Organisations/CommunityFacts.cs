using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Language;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Organisations;

/// <summary>Whose exchange this is and which phone helps; null before the first run.</summary>
[May(Who.Anyone | Who.Founder, During = DueFirst.SetUp | DueFirst.NewPin | DueFirst.SecondFactor | DueFirst.EndActing)]
public sealed record CommunityFacts : IRequest<OurCommunity?>;

/// <param name="Name">Name of the organisation.</param>
/// <param name="Phone">Phone to ring, + and digits only; null when there is none.</param>
/// <param name="PhoneShown">The same in groups, for the eye.</param>
/// <param name="Languages">Languages offered, the first is the default.</param>
public sealed record OurCommunity(string Name, string? Phone, string? PhoneShown, IReadOnlyList<string> Languages);

internal sealed class CommunityFactsHandler(ExchangeDb db, RememberedCommunity remembered) : IRequestHandler<CommunityFacts, OurCommunity?>
{
    public async Task<OurCommunity?> Handle(CommunityFacts request, CancellationToken ct)
    {
        if (remembered.Now is { } known)
        {
            return known;
        }

        var row = await db.Communities.Select(community => new { community.Name, community.Phone, community.Languages }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        // A community file may write it with spaces.
        var phone = PhoneNumber.TryNormalise(row.Phone, out var stored) ? stored : row.Phone is { Length: > 0 } typed ? typed : null;
        return remembered.Keep(new(row.Name, phone, PhoneNumber.Grouped(phone), row.Languages));
    }
}
