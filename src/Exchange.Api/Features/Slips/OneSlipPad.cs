using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Slips;

/// <summary>A pad as it is printed.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record OneSlipPad(Guid PadId) : IRequest<SlipPadSheet>;

/// <param name="Id">Pad.</param>
/// <param name="Numbers">Number of each slip, with its check digit.</param>
/// <param name="Community">Name of the exchange.</param>
/// <param name="Phone">Phone of the centre, or null.</param>
public sealed record SlipPadSheet(Guid Id, IReadOnlyList<string> Numbers, string Community, string? Phone);

internal sealed class OneSlipPadHandler(ExchangeDb db) : IRequestHandler<OneSlipPad, SlipPadSheet>
{
    public async Task<SlipPadSheet> Handle(OneSlipPad request, CancellationToken ct)
    {
        var pad = await db.SlipPads.AsNoTracking().OneAsync(request.PadId, ct);
        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct);
        return new(pad.Id, [.. pad.Serials.Select(PrintedNumber.Of)], community?.Name ?? "", community?.Phone);
    }
}
