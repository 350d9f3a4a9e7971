using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Notifications;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>Move the limits of a member, with a reason that the member reads; never one's own (C6).</summary>
[May(Who.Coordinator)]
public sealed record ChangeLimits : IRequest<Guid>, IChange
{
    public Guid PersonId { get; init; }

    /// <summary>Hours of help that may be received ahead, 0–100.</summary>
    [Required(ErrorMessage = "Ledger.limits-range")]
    [Range(0, 100, ErrorMessage = "Ledger.limits-range")]
    public int? AheadHours { get; init; }

    /// <summary>Hours of help that may be given before receiving, 0–100.</summary>
    [Required(ErrorMessage = "Ledger.limits-range")]
    [Range(0, 100, ErrorMessage = "Ledger.limits-range")]
    public int? GivenHours { get; init; }

    /// <summary>For the member to read.</summary>
    [Required(ErrorMessage = "Ledger.limits-reason")]
    [StringLength(LimitChange.LongestReason, ErrorMessage = "Ledger.limits-reason")]
    public string Reason { get; init; } = "";
}

internal sealed class ChangeLimitsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ChangeLimits, Guid>
{
    public async Task<Guid> Handle(ChangeLimits request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var person = await db.People.OneAsync(request.PersonId, ct);
        var account = await db.AccountOfAsync(person.Id, now, ct);
        if (actor.SubjectId == person.Id)
        {
            throw new Refused("ledger.limits-own");
        }

        var change = LimitChange.Make(account, Hours.Of(-request.AheadHours!.Value), Hours.Of(request.GivenHours!.Value), request.Reason, actor.Actor, now);
        db.LimitChanges.Add(change);
        db.Notices.Add(Notice.To(person.Id, LedgerTopics.LimitsChanged, [change.Reason], now));
        (actor.Note.About, actor.Note.Reason) = (person.Id, change.Reason);
        return change.Id;
    }
}
