using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>What a worker says came of it.</summary>
public enum CallOutcome
{
    Called,
    NotReached,
    PassedOn,
    LetterSent,
}

/// <summary>A worker says what came of a call or letter; each try is appended. Whoever was not reached comes up again the next morning.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record RecordCall : IRequest<Unit>, IChange
{
    public Guid PersonId { get; init; }

    [Required(ErrorMessage = "Letters.outcome-required")]
    public CallOutcome? Outcome { get; init; }

    /// <summary>Needed when it was passed on: to whom.</summary>
    [StringLength(DeliveryTry.LongestNote, ErrorMessage = "Letters.note-too-long")]
    public string? Note { get; init; }

    /// <summary>What was on the list when the worker looked, so that what came later is not ticked off unread; without it, all that is due.</summary>
    public IReadOnlyList<Guid>? Deliveries { get; init; }
}

internal sealed class RecordCallHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RecordCall, Unit>
{
    public async Task<Unit> Handle(RecordCall request, CancellationToken ct)
    {
        if (request.Outcome == CallOutcome.PassedOn && string.IsNullOrWhiteSpace(request.Note))
        {
            throw new Invalid(nameof(request.Note), "Letters.note-required");
        }

        var now = clock.GetUtcNow();
        var tomorrow = KaunasTime.At(clock.TodayInKaunas().AddDays(1), new(Quiet.Morning, 0));
        var theirs = db.Deliveries.Include(delivery => delivery.Tries).Where(delivery => delivery.PersonId == request.PersonId && delivery.Channel != Channel.Email);
        var said = await (request.Deliveries is { Count: > 0 } ids
            ? theirs.Where(delivery => ids.Contains(delivery.Id))
            : theirs.Where(delivery => delivery.State == DeliveryState.Waiting && delivery.DueAt <= now)).ToListAsync(ct);
        if (said.Count == 0)
        {
            throw new Refused("access.not-found");
        }

        said.ForEach(delivery => delivery.Tell(Of(request.Outcome!.Value), request.Note, actor.Actor, tomorrow, now));
        actor.Note.About = request.PersonId;
        return Unit.Value;
    }

    private static TryOutcome Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Called => TryOutcome.Called,
        CallOutcome.NotReached => TryOutcome.NotReached,
        CallOutcome.LetterSent => TryOutcome.LetterSent,
        _ => TryOutcome.PassedOn,
    };
}
