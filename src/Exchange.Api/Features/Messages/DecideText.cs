using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Messages;
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
        db.Notices.Add(Notice.To(report.ById, report.Removed ? MessageTopics.TextRemoved : MessageTopics.TextKept, [], await WhereAsync(report, ct), now));
        actor.Note.Target = report.Id;
        actor.Note.About = report.ById;
        return Unit.Value;
    }

    // Whoever reported words of a group exchange may have left it since.
    private async Task<string> WhereAsync(TextReport report, CancellationToken ct)
    {
        var matters = report.Kind == ReportedText.Message
            ? db.Messages.Where(message => message.Id == report.TargetId).Select(message => new { message.AgreementId, message.GroupExchangeId })
            : db.Reviews.Where(review => review.Id == report.TargetId).Select(review => new { review.AgreementId, review.GroupExchangeId });
        var matter = await matters.FirstAsync(ct);
        return matter.AgreementId is { } agreement ? AgreementsPages.One(agreement)
            : matter.GroupExchangeId is { } group && await db.GroupExchanges.ThreadsOf(report.ById).AnyAsync(one => one.Id == group, ct) ? GroupExchangesPages.One(group)
            : GroupExchangesPages.Open;
    }
}
