using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Agreements that wait for a worker: to approve, to decide, overdue. Longest waiting first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record AgreementsForStaff : IRequest<PageOf<AgreementForStaff>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The agreement.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Giver">First name and initial of the helper.</param>
/// <param name="Receiver">First name and initial of the helped.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReviewReasons">Why a worker looks.</param>
/// <param name="StartsAt">Agreed time.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="IsAppealed">One of the two asks another worker to decide anew.</param>
/// <param name="MayDecide">The reader may; else another worker does.</param>
public sealed record AgreementForStaff(
    Guid Id, string What, string Giver, string Receiver, AgreementState State, ReviewReasons ReviewReasons, DateTimeOffset? StartsAt, DateTimeOffset Since, bool IsAppealed, bool MayDecide);

internal sealed class AgreementsForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AgreementsForStaff, PageOf<AgreementForStaff>>
{
    private const int Size = 30;

    public async Task<PageOf<AgreementForStaff>> Handle(AgreementsForStaff request, CancellationToken ct)
    {
        var page = Math.Clamp(request.Page ?? 1, 1, 100_000);
        var waiting = db.Agreements.AsNoTracking().BeforeStaff(actor);
        var rows = await (
            from a in waiting
            join giver in db.People on a.GiverId equals giver.Id
            join receiver in db.People on a.ReceiverId equals receiver.Id
            orderby a.WithStaffSince, a.Id
            select new { a, giver, receiver }).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var ids = rows.Select(row => (Guid?)row.a.Id).ToList();
        var appealed = await db.ProblemCases.Where(problem => ids.Contains(problem.AgreementId) && problem.Kind != ProblemKind.Unsafe && problem.State == ProblemState.Appealed).Select(problem => problem.AgreementId).ToListAsync(ct);
        var whyNot = await db.WhyNotAsync([.. rows.Select(row => row.a)], actor.Actor, clock.GetUtcNow(), ct);
        return new(
            [.. rows.Zip(whyNot, (row, why) => new AgreementForStaff(
                row.a.Id, row.a.What, row.giver.PublicName, row.receiver.PublicName, row.a.State, row.a.ReviewReasons, row.a.StartsAt, row.a.WithStaffSince!.Value, appealed.Contains(row.a.Id), why is null))],
            page,
            Size,
            await waiting.CountAsync(ct));
    }
}
