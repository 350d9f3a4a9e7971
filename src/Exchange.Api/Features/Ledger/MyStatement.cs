using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Every line of one's own account, newest first.</summary>
[May(Who.Resident)]
public sealed record MyStatement : IRequest<PageOf<StatementLine>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Lines on a page, 1 to 100.</summary>
    public int? Size { get; init; }
}

/// <param name="At">When it was booked.</param>
/// <param name="Kind">Why.</param>
/// <param name="Gave">The person gave time; otherwise received.</param>
/// <param name="Minutes">How much, &gt; 0.</param>
/// <param name="Other">First name and initial of the other, or null for the community.</param>
/// <param name="What">What was done together, or null.</param>
/// <param name="Reason">Stated reason of a correction or of thanks, or null.</param>
/// <param name="AgreementId">Its agreement, for help between people and its corrections.</param>
/// <param name="GroupExchangeId">Its group exchange, for help of several or for several and its corrections.</param>
public sealed record StatementLine(DateTimeOffset At, PostingKind Kind, bool Gave, int Minutes, string? Other, string? What, string? Reason, Guid? AgreementId, Guid? GroupExchangeId)
{
    /// <summary>Key of its sentence, after <c>Ledger.line-</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key => $"{(GroupExchangeId is not null && Kind != PostingKind.Group ? "group-" : "")}{Kind.ToString().ToLowerInvariant()}-{(Gave ? "gave" : "received")}";
}

internal sealed class MyStatementHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyStatement, PageOf<StatementLine>>
{
    public async Task<PageOf<StatementLine>> Handle(MyStatement request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.Size ?? 30, 1, 100));
        var lines = Lines(db, actor.Me);
        return new(await lines.Skip((page - 1) * size).Take(size).ToListAsync(ct), page, size, await lines.CountAsync(ct));
    }

    internal static IQueryable<StatementLine> Lines(ExchangeDb db, Guid person) =>
        from entry in db.Entries
        join account in db.Accounts on entry.AccountId equals account.Id
        where account.PersonId == person
        join posting in db.Postings on entry.PostingId equals posting.Id
        join a in db.Agreements on posting.AboutId ?? posting.CauseId equals a.Id into causes
        from cause in causes.DefaultIfEmpty()
        join g in db.GroupExchanges on posting.AboutId ?? posting.CauseId equals g.Id into groups
        from together in groups.DefaultIfEmpty()
        join p in db.People on (together != null ? together.OrganiserId : cause.GiverId == person ? cause.ReceiverId : cause.GiverId) equals p.Id into people
        from other in people.DefaultIfEmpty()
        orderby posting.At descending, posting.Kind, posting.Id descending // what was corrected stands above what it takes back
        select new StatementLine(
            posting.At,
            posting.Kind,
            entry.Quarters > 0,
            Hours.OfQuarters(Math.Abs(entry.Quarters)).Minutes,
            other == null ? null : other.Alias != null ? other.Alias : other.LastName == "" ? other.FirstName : other.FirstName + " " + other.LastName.Substring(0, 1) + ".",
            together != null ? together.What : cause == null ? null : cause.What,
            posting.Reason,
            cause == null ? null : cause.Id,
            together == null ? null : together.Id);
}
