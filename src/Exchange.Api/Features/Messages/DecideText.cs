using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Decide about reported words: take them away for good, or show them again.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideText : IRequest<Unit>, IChange
{
    public Guid ReportId { get; init; }

    public bool Remove { get; init; }
}

internal sealed class DecideTextHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<DecideText, Unit>
{
    public async Task<Unit> Handle(DecideText request, CancellationToken ct)
    {
        var (me, now) = (actor.Actor, clock.GetUtcNow());
        var report = await db.TextReports.Where(one => one.AboutId != me && one.ById != me).OneAsync(request.ReportId, ct);
        report.Decide(request.Remove, new(actor.ActorId, actor.SubjectId, actor.Channel, now));
        var agreement = await db.Messages.Where(message => message.Id == report.TargetId).Select(message => message.AgreementId)
            .Concat(db.Reviews.Where(review => review.Id == report.TargetId).Select(review => review.AgreementId)).FirstAsync(ct);
        db.Notices.Add(Notice.To(report.ById, report.Removed ? "Notices.text-removed" : "Notices.text-kept", [], $"/susitarimai/{agreement}", now));
        actor.Note.Target = report.Id;
        actor.Note.About = report.ById;
        return Unit.Value;
    }
}
