using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Slips;

/// <summary>Take the next numbers for a pad of slips and print it (P8).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record PrintSlipPad : IRequest<Guid>, IChange
{
    /// <summary>Sheets of paper, three slips on each.</summary>
    [Range(1, SlipPad.MostSheets, ErrorMessage = "Agreements.pad-sheets")]
    public int Sheets { get; init; } = 5;
}

internal sealed class PrintSlipPadHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<PrintSlipPad, Guid>
{
    public async Task<Guid> Handle(PrintSlipPad request, CancellationToken ct)
    {
        // A slip that came with an imported community has no pad here, and its number is taken all the same.
        var last = await db.SlipPads.MaxAsync(pad => (int?)(pad.FirstSerial + pad.Count - 1), ct) ?? 0;
        var entered = await db.Agreements.MaxAsync(agreement => agreement.Slip, ct) ?? 0;
        var printed = SlipPad.Print(Math.Max(last, entered), request.Sheets, actor.Actor, clock.GetUtcNow());
        db.SlipPads.Add(printed);
        actor.Note.About = actor.ActorId;
        return printed.Id;
    }
}
