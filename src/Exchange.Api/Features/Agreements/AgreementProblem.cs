using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>A problem case on the page of its agreement.</summary>
/// <param name="Id">The case.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FeltUnsafe">Somebody felt unsafe, and it is not decided.</param>
/// <param name="IAmAsked">The reader is asked about hours that would put it right.</param>
/// <param name="AnswerBy">By when whoever is asked about them answers; null when nobody is.</param>
/// <param name="RaisedAt">When it was said.</param>
/// <param name="AskedMinutes">Hours of which the other was asked, or null.</param>
/// <param name="Said">What was said in it, oldest first; for a worker who decides it with the hours alone.</param>
public sealed record AgreementProblem(Guid Id, ProblemKind Kind, ProblemState State, bool FeltUnsafe, bool IAmAsked, DateTimeOffset? AnswerBy, DateTimeOffset RaisedAt, int? AskedMinutes, IReadOnlyList<ProblemWords> Said);

/// <param name="At">When.</param>
/// <param name="ByGiver">The one who helped said it; else the one who was helped.</param>
/// <param name="Act">What was done.</param>
/// <param name="Minutes">Hours that would put it right.</param>
/// <param name="Text">Words.</param>
public sealed record ProblemWords(DateTimeOffset At, bool ByGiver, ProblemAct Act, int? Minutes, string? Text);

/// <summary>Reading the problem cases of an agreement.</summary>
internal static class AgreementProblems
{
    /// <summary>Those the reader is told of, newest first.</summary>
    public static async Task<IReadOnlyList<AgreementProblem>> ProblemsOfAsync(this ExchangeDb db, Agreement agreement, CurrentActor actor, DateTimeOffset now, CancellationToken ct)
    {
        var (me, party) = (actor.Me, agreement.Has(actor.Me));
        var all = db.ProblemCases.AsNoTracking().Include(problem => problem.Steps.OrderBy(step => step.Number)).Where(problem => problem.AgreementId == agreement.Id);
        var read = await (party ? all.ToldTo(me) : all.BeforeDuty(db, actor)).OrderByDescending(problem => problem.OpenedAt).ToListAsync(ct);
        return
        [
            .. read.Select(problem => new AgreementProblem(
                problem.Id,
                problem.Kind,
                problem.State,
                problem is { IsSafety: true, IsOpen: true },
                problem.AboutId == me && problem.Asks(now),
                problem.Asks(now) ? problem.WorkerFrom : null,
                problem.OpenedAt,
                problem.Steps[0].Hours?.Minutes,
                party || problem.IsSafety || !problem.IsOpen ? [] : Said(problem, agreement))),
        ];
    }

    /// <summary>Who of the two is asked about other hours, or null.</summary>
    public static Guid? AskedAboutHours(this IReadOnlyList<AgreementProblem> problems, Agreement agreement, Guid me) =>
        problems.FirstOrDefault(one => one.AnswerBy is not null) is { } asked ? asked.IAmAsked ? me : agreement.OtherThan(me) : null;

    private static List<ProblemWords> Said(ProblemCase problem, Agreement agreement) =>
        [.. problem.Steps.Where(step => step.SubjectId is { } by && agreement.Has(by)).Select(step => new ProblemWords(step.At, step.SubjectId == agreement.GiverId, step.Act, step.Hours?.Minutes, step.Text))];
}
