using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Slips;
using MediatR;

namespace Exchange.Api.Features.Slips;

/// <summary>
/// Book what stands on slips that both have signed: each a completed exchange by the channel "paper slip" (P8, X5), or the end of the open
/// agreement it is about. Work that was done is booked whatever the limits (C3b), and both are told. What is wrong with one slip stops that slip alone.
/// </summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record EnterSlips : IRequest<IReadOnlyList<SlipRead>>, IChange
{
    /// <summary>Slips at a time.</summary>
    public const int Most = 50;

    [MinLength(1, ErrorMessage = "Agreements.slips-none")]
    [MaxLength(Most, ErrorMessage = "Agreements.slips-many")]
    public IReadOnlyList<TypedSlip> Slips { get; init; } = [];
}

internal sealed class EnterSlipsHandler(ExchangeDb db, SlipReading reading, CurrentActor actor, TimeProvider clock)
    : IRequestHandler<EnterSlips, IReadOnlyList<SlipRead>>
{
    public async Task<IReadOnlyList<SlipRead>> Handle(EnterSlips request, CancellationToken ct)
    {
        var read = new List<SlipRead>();
        foreach (var typed in request.Slips)
        {
            var (shown, slip) = await reading.ReadAsync(typed, ct);
            read.Add(slip is null ? shown : shown with { Booked = await BookAsync(slip, typed.About, ct) });
        }

        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (actor.ActorId, null, null);
        return read;
    }

    private async Task<Guid> BookAsync(SignedSlip slip, string? about, CancellationToken ct)
    {
        var by = new Acting(actor.Actor, actor.Actor, "paper slip", clock.GetUtcNow());
        var agreement = Guid.TryParse(about, out var open) ? await db.Agreements.OneAsync(open, ct) : null;
        if (agreement is null)
        {
            agreement = AgreementBeginnings.FromSlip(slip, by);
            db.Agreements.Add(agreement);
        }
        else
        {
            agreement.EnterSlip(slip, by);
        }
        actor.Note.Also.Add((slip.GiverId, agreement.Id, nameof(Domain.Identity.ConsentForm.SignedSlip)));
        actor.Note.Also.Add((slip.ReceiverId, agreement.Id, nameof(Domain.Identity.ConsentForm.SignedSlip)));
        await db.SaveChangesAsync(ct); // the next slip sees that this number is used
        return agreement.Id;
    }
}
