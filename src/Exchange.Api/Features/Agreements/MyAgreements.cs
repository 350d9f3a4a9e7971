using System.Linq.Expressions;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>One's own agreements: what waits for me first, then the nearest meeting, then the newest.</summary>
[May(Who.Resident)]
public sealed record MyAgreements : IRequest<PageOf<AgreementCard>>
{
    /// <summary>True: only ended ones. False: only open ones, and those whose hours the reader is asked about.</summary>
    public bool Ended { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Agreements on a page, 1 to 100.</summary>
    public int? Size { get; init; }
}

/// <summary>An agreement as it lies among others.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Other">First name and initial of the other.</param>
/// <param name="IHelp">I am the helper.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MyTurn">The next step is mine.</param>
/// <param name="AnswerBy">By when I answer the other hours that the other side said, or null.</param>
/// <param name="Minutes">Promised, after completion booked; 0 for a gift.</param>
/// <param name="IsGift">Help without hours.</param>
/// <param name="StartsAt">Agreed time.</param>
/// <param name="Place">Agreed place.</param>
/// <param name="Since">When it came into its state.</param>
/// <param name="Number">Which time of its series it is, from 1; null when it happens once.</param>
/// <param name="Times">How many times the series has in all.</param>
public sealed record AgreementCard(
    Guid Id, string What, string Other, bool IHelp, AgreementState State, bool MyTurn, DateTimeOffset? AnswerBy, int Minutes, bool IsGift, DateTimeOffset? StartsAt, string? Place, DateTimeOffset Since,
    int? Number, int? Times);

internal sealed class MyAgreementsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyAgreements, PageOf<AgreementCard>>
{
    public async Task<PageOf<AgreementCard>> Handle(MyAgreements request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.Size ?? 20, 1, 100));
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var cards = AgreementCards.In(db.Agreements.AsNoTracking().OwnOf(actor), db, me, now).Where(AgreementCards.IsOpen(!request.Ended));
        var rows = await (request.Ended
                ? cards.OrderByDescending(row => row.Agreement.Since)
                : cards.OrderByDescending(row => row.MyTurn).ThenBy(row => row.Agreement.StartsAt == null).ThenBy(row => row.Agreement.StartsAt).ThenByDescending(row => row.Agreement.Since))
            .ThenByDescending(row => row.Agreement.Id)
            .Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new([.. rows.Select(row => AgreementCards.Of(row, me))], page, size, await cards.CountAsync(ct));
    }
}

/// <summary>Reading agreements for one person.</summary>
internal static class AgreementCards
{
    public sealed class Row
    {
        public required Agreement Agreement { get; init; }

        public required string Other { get; init; }

        public required bool MyTurn { get; init; }

        public required DateTimeOffset? AnswerBy { get; init; }
    }

    private static readonly AgreementState[] Final = [.. AgreementStates.Final];

    /// <summary>Something may still happen in it: it is not over, or the reader is asked about its hours.</summary>
    public static Expression<Func<Row, bool>> IsOpen(bool open) => row => (!Final.Contains(row.Agreement.State) || row.AnswerBy != null) == open;

    public static IQueryable<Row> In(IQueryable<Agreement> agreements, ExchangeDb db, Guid me, DateTimeOffset now) =>
        from a in agreements
        join other in db.People on (a.GiverId == me ? a.ReceiverId : a.GiverId) equals other.Id
        let answerBy = db.ProblemCases.Where(problem => problem.AgreementId == a.Id && problem.AboutId == me && problem.State == ProblemState.Fixing && problem.WorkerFrom > now)
            .Select(problem => (DateTimeOffset?)problem.WorkerFrom).FirstOrDefault()
        select new Row
        {
            Agreement = a,
            Other = other.Alias != null ? other.Alias : other.LastName == "" ? other.FirstName : other.FirstName + " " + other.LastName.Substring(0, 1) + ".",
            AnswerBy = answerBy,
            MyTurn = answerBy != null
                || (a.SpeakerId != null && a.SpeakerId != me && a.State != AgreementState.Disputed)
                || (a.SpeakerId == null && a.State == AgreementState.Accepted)
                || (a.State == AgreementState.Agreed && a.StartsAt <= now),
        };

    public static AgreementCard Of(Row row, Guid me)
    {
        var a = row.Agreement;
        return new(a.Id, a.What, row.Other, a.GiverId == me, a.State, row.MyTurn, row.AnswerBy, a.Hours.Minutes, a.IsGift, a.StartsAt, a.Place, a.Since, a.Series?.Number, a.Series?.Times);
    }
}
