using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>One objection and the act it is about, for whoever may decide it (D4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record OneObjection(Guid ObjectionId) : IRequest<ObjectionDetails>;

/// <param name="Id">Objection.</param>
/// <param name="Person">First name and initial of who objects.</param>
/// <param name="Words">What they say, or null.</param>
/// <param name="At">When it was raised.</param>
/// <param name="DueAt">By when it is to be decided.</param>
/// <param name="Act">What was done.</param>
public sealed record ObjectionDetails(Guid Id, string Person, string? Words, DateTimeOffset At, DateTimeOffset DueAt, ActDone Act);

internal sealed class OneObjectionHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OneObjection, ObjectionDetails>
{
    public async Task<ObjectionDetails> Handle(OneObjection request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var objection = await db.Objections.AsNoTracking().DecidableBy(actor.Actor, db, now).OneAsync(request.ObjectionId, ct);
        var person = await db.People.AsNoTracking().OneAsync(objection.PersonId, ct);
        var act = await db.Journal.AsNoTracking().OneAsync(objection.ActId, ct);
        return new(objection.Id, person.PublicName, objection.Words, objection.At, objection.DueAt, (await db.ActsAsync([act], now, ct))[0]);
    }
}
