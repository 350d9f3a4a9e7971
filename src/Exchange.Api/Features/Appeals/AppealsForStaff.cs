using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

/// <summary>Appeals that the reader may decide: not against an own decision (D4). What is due first comes first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record AppealsForStaff : IRequest<IReadOnlyList<AppealToDecide>>, IOpensRecords;

/// <param name="Id">The appeal.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="TargetId">Listing, agreement or suspension.</param>
/// <param name="PersonId">Who appeals.</param>
/// <param name="What">Title of the listing or what was agreed; null for a suspension.</param>
/// <param name="EndsOn">First day of taking part again after a suspension, else null.</param>
/// <param name="Text">Text of the listing, or null.</param>
/// <param name="By">First name and initial of who appeals.</param>
/// <param name="First">Reason of the first decision.</param>
/// <param name="Why">Why the person does not agree.</param>
/// <param name="DueAt">When it should be decided by.</param>
/// <param name="IsOverdue">That time has passed.</param>
public sealed record AppealToDecide(Guid Id, AppealKind Kind, Guid TargetId, Guid PersonId, string? What, DateOnly? EndsOn, string? Text, string By, string? First, string Why, DateTimeOffset DueAt, bool IsOverdue);

internal sealed class AppealsForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AppealsForStaff, IReadOnlyList<AppealToDecide>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<AppealToDecide>> Handle(AppealsForStaff request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Appeals.AsNoTracking().DecidableBy(db, actor.Actor, now).Join(db.People.AsNoTracking(), appeal => appeal.PersonId, person => person.Id, (appeal, person) => new { appeal, person })
            .OrderBy(row => row.appeal.DueAt).ThenBy(row => row.appeal.Id).Take(Most).ToListAsync(ct);
        var targets = rows.Select(row => row.appeal.TargetId).ToList();
        var listings = await db.Listings.AsNoTracking().Include(one => one.Changes).Where(one => targets.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var agreements = await db.Agreements.AsNoTracking().Include(one => one.Steps).Where(one => targets.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var suspensions = await db.Suspensions.AsNoTracking().Where(one => targets.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        return [.. rows.Select(row =>
        {
            if (suspensions.GetValueOrDefault(row.appeal.TargetId) is { } suspension)
            {
                actor.Opened.Add(row.person.Id); // why somebody takes no part is protected
                return new(row.appeal.Id, row.appeal.Kind, suspension.Id, row.person.Id, null, suspension.EndsOn, null, row.person.PublicName, suspension.Reason, row.appeal.Why, row.appeal.DueAt, row.appeal.DueAt < now);
            }

            var (appeal, agreement) = (row.appeal, agreements.GetValueOrDefault(row.appeal.TargetId));
            var listing = listings.GetValueOrDefault(appeal.TargetId);
            var first = agreement is null ? listing!.Changes.LastOrDefault(change => change.At == appeal.MadeAt && change.Reason is not null)?.Reason : agreement.Steps.LastOrDefault(step => step.Act == AgreementAct.Refuse)?.Text;
            return new AppealToDecide(appeal.Id, appeal.Kind, appeal.TargetId, appeal.PersonId, agreement?.What ?? listing!.Title, null, listing?.Text, row.person.PublicName, first, appeal.Why, appeal.DueAt, appeal.DueAt < now);
        })];
    }
}
