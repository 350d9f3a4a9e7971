using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Words that somebody reported and no worker has decided about, due first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ReportedTexts : IRequest<IReadOnlyList<TextReported>>;

/// <param name="Id">The report.</param>
/// <param name="Kind">Kind of words.</param>
/// <param name="Text">The words.</param>
/// <param name="About">Whose words.</param>
/// <param name="By">Who reported them.</param>
/// <param name="DueAt">By when to decide.</param>
/// <param name="IsOverdue">That has passed.</param>
public sealed record TextReported(Guid Id, ReportedText Kind, string Text, string About, string By, DateTimeOffset DueAt, bool IsOverdue);

internal sealed class ReportedTextsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, Words words) : IRequestHandler<ReportedTexts, IReadOnlyList<TextReported>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<TextReported>> Handle(ReportedTexts request, CancellationToken ct)
    {
        var (me, now) = (actor.Actor, clock.GetUtcNow());
        var rows = await (
            from report in db.TextReports.AsNoTracking()
            join about in db.People on report.AboutId equals about.Id
            join teller in db.People on report.ById equals teller.Id
            where report.DecidedAt == null && report.AboutId != me && report.ById != me
            orderby report.DueAt, report.Id
            select new
            {
                report,
                about,
                teller,
                message = db.Messages.FirstOrDefault(message => message.Id == report.TargetId),
                thanks = db.Reviews.Where(review => review.Id == report.TargetId).Select(review => review.ThankYou).FirstOrDefault(),
            }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new TextReported(
            row.report.Id,
            row.report.Kind,
            row.thanks ?? (row.message is { Phrase: { } phrase } ? words["Messages.phrase-" + phrase] : row.message?.Text) ?? "",
            row.about.FullName,
            row.teller.FullName,
            row.report.DueAt,
            row.report.DueAt < now))];
    }
}
