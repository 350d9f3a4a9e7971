using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who sees problem cases, who sees to them, and who may not decide.</summary>
internal static class ProblemReach
{
    public static readonly ProblemState[] Open = [ProblemState.Fixing, ProblemState.WithWorker, ProblemState.Appealed];

    /// <summary>Cases that one of the two is told of (D2).</summary>
    public static IQueryable<ProblemCase> ToldTo(this IQueryable<ProblemCase> problems, Guid person) =>
        problems.Where(problem => problem.RaisedById == person || (problem.AboutId == person && problem.Kind != ProblemKind.Unsafe));

    /// <summary>Cases that a duty worker sees: none about the worker, and no safety report about somebody close to them. Whoever sits in another's seat sees none.</summary>
    public static IQueryable<ProblemCase> BeforeDuty(this IQueryable<ProblemCase> problems, ExchangeDb db, CurrentActor actor)
    {
        var worker = actor.IsStaffInOwnSeat ? actor.ActorId : null;
        return problems.Where(problem => worker != null && problem.AboutId != worker && problem.RaisedById != worker
            && !(problem.Kind == ProblemKind.Unsafe && db.DeclaredTies.Any(tie => tie.WorkerId == worker && tie.PersonId == problem.AboutId)));
    }

    public static IQueryable<ProblemCase> VisibleTo(this IQueryable<ProblemCase> problems, ExchangeDb db, CurrentActor actor)
    {
        var told = problems.ToldTo(actor.Me).Select(problem => problem.Id);
        var duty = problems.BeforeDuty(db, actor).Select(problem => problem.Id);
        return problems.Where(problem => told.Contains(problem.Id) || duty.Contains(problem.Id));
    }

    /// <summary>What somebody says of an agreement that is decided with its hours: open, and no report that somebody felt unsafe.</summary>
    public static IQueryable<ProblemCase> OpenAboutHoursOf(this IQueryable<ProblemCase> problems, Guid agreement) =>
        problems.Where(problem => problem.AgreementId == agreement && problem.Kind != ProblemKind.Unsafe && Open.Contains(problem.State));

    /// <summary>Somebody has said that they felt unsafe with this person, and it is not decided: the person's data stays (D6).</summary>
    public static Task<bool> HasOpenSafetyCaseAsync(this ExchangeDb db, Guid personId, CancellationToken ct) =>
        db.ProblemCases.AnyAsync(problem => problem.AboutId == personId && problem.Kind == ProblemKind.Unsafe && Open.Contains(problem.State), ct);

    /// <summary>What a case is about.</summary>
    public static async Task<ProblemMatter> MatterOfAsync(this ExchangeDb db, ProblemCase problem, CancellationToken ct)
    {
        if (problem.AgreementId is { } agreement)
        {
            return await db.MatterOfAsync(await db.Agreements.OneAsync(agreement, ct), ct);
        }

        var group = await db.GroupExchanges.AsNoTracking().Include(g => g.Places).Include(g => g.Steps).AsSplitQuery().OneAsync(problem.GroupExchangeId!.Value, ct);
        return ProblemMatter.Of(group, problem.RaisedById, problem.AboutId);
    }

    /// <summary>An agreement as what a case is, or could be, about.</summary>
    public static async Task<ProblemMatter> MatterOfAsync(this ExchangeDb db, Agreement agreement, CancellationToken ct) =>
        new(agreement.What, agreement.StartsAt, agreement.Place, (await db.PartiesOfAsync([agreement], ct))[0], agreement);

    /// <summary>The worker who sees to a case: the raiser's own worker, else whoever has the fewest open cases (D7).</summary>
    /// <param name="db">The database.</param>
    /// <param name="matter">What it is about.</param>
    /// <param name="raiser">Who raises it.</param>
    /// <param name="not">Workers who may not: who has decided already (D5), who has just said to be close.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when there is no worker who may.</returns>
    public static async Task<Guid?> OwnerForAsync(this ExchangeDb db, ProblemMatter matter, Guid raiser, IReadOnlyCollection<Guid?> not, DateTimeOffset now, CancellationToken ct)
    {
        var involved = await db.NearToAsync(matter.Parties, now, ct);
        var workers = await db.Users.Where(login => (login.Roles & (Who.SocialWorker | Who.Coordinator)) != 0 && db.People.Any(person => person.Id == login.Id && person.LeftAt == null)).Select(login => login.Id).ToListAsync(ct);
        var own = await db.Participants.Where(participant => participant.PersonId == raiser).Select(participant => participant.WorkerId).ToListAsync(ct);
        var load = await db.ProblemCases.Where(problem => Open.Contains(problem.State) && problem.OwnerId != null)
            .GroupBy(problem => problem.OwnerId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return workers.Where(worker => !not.Contains(worker) && !involved.Contains(worker))
            .OrderBy(worker => own.Contains(worker) ? 0 : 1).ThenBy(worker => load.GetValueOrDefault(worker)).ThenBy(worker => worker)
            .Select(worker => (Guid?)worker).FirstOrDefault();
    }

    /// <summary>Tells the worker who sees to it that it waits.</summary>
    public static void TellOwner(this ExchangeDb db, ProblemCase problem, ProblemMatter matter, DateTimeOffset now)
    {
        // While the two are asked, the owner has nothing to do yet: the case comes to their list by itself.
        if (problem is { OwnerId: { } owner, State: not ProblemState.Fixing })
        {
            db.Notices.Add(Notice.To(owner, problem.IsSafety ? ProblemTopics.Unsafe : ProblemTopics.Yours, [matter.What], problem.Id, now));
        }
    }

    /// <summary>From now on the two are not offered to each other and cannot write to each other (D2).</summary>
    public static async Task KeepApartAsync(this ExchangeDb db, ProblemCase problem, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Blocks.AnyAsync(block => block.ByPersonId == problem.RaisedById && block.PersonId == problem.AboutId, ct))
        {
            db.Blocks.Add(Block.Put(problem.RaisedById, problem.AboutId, now));
        }
    }
}

/// <summary>What a problem case is about.</summary>
/// <param name="What">In words.</param>
/// <param name="StartsAt">When, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Parties">Between whom, and every word said in it.</param>
/// <param name="Agreement">The agreement; null when it is a group exchange.</param>
internal sealed record ProblemMatter(
    string What, DateTimeOffset? StartsAt, string? Place, Parties Parties, Agreement? Agreement)
{
    /// <summary>The one who raised it has read where: not so in a group exchange where no worker has approved their place.</summary>
    public bool IsPlaceKnown { get; private init; } = true;

    /// <summary>A case that is decided together with the hours of its agreement, not by itself.</summary>
    public bool HoursDecideIt(ProblemCase problem) => !problem.IsSafety && Agreement?.State is AgreementState.Disputed or AgreementState.Completed or AgreementState.Voided;

    /// <summary>A group exchange, between two of its people.</summary>
    public static ProblemMatter Of(GroupExchange group, Guid raiser, Guid about) =>
        new(group.What, group.StartsAt, group.Place, Parties.Of([raiser, about], group.Steps), Agreement: null) { IsPlaceKnown = group.TookPart(raiser) };
}
