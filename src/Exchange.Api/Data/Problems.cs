using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who sees problem cases, who sees to them, and who may not decide.</summary>
internal static class Problems
{
    public static readonly ProblemState[] Open = [ProblemState.Fixing, ProblemState.WithWorker, ProblemState.Appealed];

    private const Who Duty = Who.SocialWorker | Who.Coordinator;

    /// <summary>Cases that one of the two is told of (D2).</summary>
    public static IQueryable<ProblemCase> ToldTo(this IQueryable<ProblemCase> problems, Guid person) =>
        problems.Where(problem => problem.RaisedById == person || (problem.AboutId == person && problem.Kind != ProblemKind.Unsafe));

    /// <summary>Cases that a duty worker sees: none about the worker, and no safety report about somebody close to them. Whoever sits in another's seat sees none.</summary>
    public static IQueryable<ProblemCase> BeforeDuty(this IQueryable<ProblemCase> problems, ExchangeDb db, CurrentActor actor)
    {
        var worker = actor.May(Duty) && !actor.IsActingForAnother ? actor.ActorId : null;
        return problems.Where(problem => worker != null && problem.AboutId != worker && problem.RaisedById != worker
            && !(problem.Kind == ProblemKind.Unsafe && db.DeclaredTies.Any(tie => tie.WorkerId == worker && tie.PersonId == problem.AboutId)));
    }

    public static IQueryable<ProblemCase> VisibleTo(this IQueryable<ProblemCase> problems, ExchangeDb db, CurrentActor actor)
    {
        var told = problems.ToldTo(actor.Me).Select(problem => problem.Id);
        var duty = problems.BeforeDuty(db, actor).Select(problem => problem.Id);
        return problems.Where(problem => told.Contains(problem.Id) || duty.Contains(problem.Id));
    }

    /// <summary>Somebody has said that they felt unsafe with this person, and it is not decided: the person's data stays (D6).</summary>
    public static Task<bool> HasOpenSafetyCaseAsync(this ExchangeDb db, Guid personId, CancellationToken ct) =>
        db.ProblemCases.AnyAsync(problem => problem.AboutId == personId && problem.Kind == ProblemKind.Unsafe && Open.Contains(problem.State), ct);

    /// <summary>Whether a worker is too near to decide.</summary>
    public static async Task<bool> IsInvolvedAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        (await db.InvolvedAsync(agreement, now, ct)).Contains(worker);

    /// <summary>The worker who sees to a case of this agreement: the raiser's own worker, else whoever has the fewest open cases (D7).</summary>
    /// <param name="db">The database.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="raiser">Who raises it.</param>
    /// <param name="not">Workers who may not: who has decided already (D5), who has just said to be close.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when there is no worker who may.</returns>
    public static async Task<Guid?> OwnerForAsync(this ExchangeDb db, Agreement agreement, Guid raiser, IReadOnlyCollection<Guid?> not, DateTimeOffset now, CancellationToken ct)
    {
        var involved = await db.InvolvedAsync(agreement, now, ct);
        var workers = await db.Users.Where(login => (login.Roles & Duty) != 0 && db.People.Any(person => person.Id == login.Id && person.LeftAt == null)).Select(login => login.Id).ToListAsync(ct);
        var own = await db.Participants.Where(participant => participant.PersonId == raiser).Select(participant => participant.WorkerId).ToListAsync(ct);
        var load = await db.ProblemCases.Where(problem => Open.Contains(problem.State) && problem.OwnerId != null)
            .GroupBy(problem => problem.OwnerId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        return workers.Where(worker => !not.Contains(worker) && !involved.Contains(worker))
            .OrderBy(worker => own.Contains(worker) ? 0 : 1).ThenBy(worker => load.GetValueOrDefault(worker)).ThenBy(worker => worker)
            .Select(worker => (Guid?)worker).FirstOrDefault();
    }

    private static async Task<HashSet<Guid>> InvolvedAsync(this ExchangeDb db, Agreement agreement, DateTimeOffset now, CancellationToken ct)
    {
        var spoken = await db.AgreementSteps.Where(step => step.AgreementId == agreement.Id).Select(step => new { step.ActorId, step.SubjectId }).Distinct().ToListAsync(ct);
        return await db.NearToAsync([agreement.GiverId, agreement.ReceiverId], spoken.Select(step => (step.ActorId, step.SubjectId)), now, ct);
    }
}
