using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Slips;

/// <summary>Pads of slips, the newest first, and how many of their slips came back.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record SlipPads : IRequest<IReadOnlyList<SlipPadLine>>;

/// <param name="Id">Pad.</param>
/// <param name="First">Number of its first slip, as printed.</param>
/// <param name="Last">Number of its last slip, as printed.</param>
/// <param name="Slips">Number of slips.</param>
/// <param name="Entered">How many were entered.</param>
/// <param name="PrintedAt">When it was printed.</param>
/// <param name="PrintedBy">Full name of who printed it.</param>
public sealed record SlipPadLine(Guid Id, string First, string Last, int Slips, int Entered, DateTimeOffset PrintedAt, string PrintedBy);

internal sealed class SlipPadsHandler(ExchangeDb db) : IRequestHandler<SlipPads, IReadOnlyList<SlipPadLine>>
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SlipPadLine>> Handle(SlipPads request, CancellationToken ct)
    {
        var rows = await (
            from pad in db.SlipPads.AsNoTracking()
            join printer in db.People on pad.PrintedById equals printer.Id
            orderby pad.FirstSerial descending
            select new { pad, printer, Entered = db.Agreements.Count(a => a.Slip >= pad.FirstSerial && a.Slip < pad.FirstSerial + pad.Count) }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new SlipPadLine(
            row.pad.Id, PrintedNumber.Of(row.pad.FirstSerial), PrintedNumber.Of(row.pad.LastSerial), row.pad.Count, row.Entered, row.pad.PrintedAt, row.printer.FullName))];
    }
}
