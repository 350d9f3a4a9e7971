using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Vettings;

/// <summary>A worker says that they have looked at a member's papers, and until when that holds (S9). The papers are not taken in.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record AttestVetting : IRequest<Guid>, IChange
{
    public Guid PersonId { get; init; }

    /// <summary>What was looked at.</summary>
    [Required(ErrorMessage = "Vetting.kind")]
    [EnumDataType(typeof(VettingKind), ErrorMessage = "Vetting.kind")]
    public VettingKind? Kind { get; init; }

    /// <summary>Last day on which it holds.</summary>
    [Required(ErrorMessage = "Vetting.until")]
    public DateOnly? Until { get; init; }
}

internal sealed class AttestVettingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AttestVetting, Guid>
{
    public async Task<Guid> Handle(AttestVetting request, CancellationToken ct)
    {
        var person = await db.People.Where(one => one.LeftAt == null).OneAsync(request.PersonId, ct);
        var vetting = Vetting.Attest(person.Id, request.Kind!.Value, request.Until!.Value, actor.Actor, clock.TodayInKaunas(), clock.GetUtcNow());
        db.Vettings.Add(vetting);
        (actor.Note.About, actor.Note.Reason) = (person.Id, request.Kind.ToString());
        return vetting.Id;
    }
}
