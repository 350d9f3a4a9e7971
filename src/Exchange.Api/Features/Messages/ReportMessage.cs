using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Say that a message is not right: a worker reads it. A second time changes nothing.</summary>
[May(Who.Resident)]
public sealed record ReportMessage(Guid MessageId) : IRequest<Unit>, IChange;

internal sealed class ReportMessageHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ReportMessage, Unit>
{
    public async Task<Unit> Handle(ReportMessage request, CancellationToken ct)
    {
        var me = actor.Me;
        var message = await db.Messages.ReadBy(db, me)
            .Where(m => m.AuthorId != me && (db.Agreements.Any(a => a.Id == m.AgreementId && (a.GiverId == me || a.ReceiverId == me)) || db.GroupExchanges.ThreadsOf(me).Any(g => g.Id == m.GroupExchangeId))).OneAsync(request.MessageId, ct);
        if (!await db.TextReports.AnyAsync(report => report.TargetId == message.Id && report.ById == me, ct))
        {
            db.TextReports.Add(TextReport.Of(ReportedText.Message, message.Id, message.AuthorId, new(actor.ActorId, me, actor.Channel, clock.GetUtcNow().InKaunas())));
        }

        actor.Note.Target = message.Id;
        return Unit.Value;
    }
}
