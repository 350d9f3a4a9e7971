using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>Who is told what of a problem case; of a safety report only the worker, and of its decision only the one who made it (D2).</summary>
internal sealed class ProblemNotices(ExchangeDb db, TimeProvider clock)
{
    public void Raised(ProblemCase problem, ProblemMatter matter)
    {
        if (!problem.IsSafety)
        {
            Tell(problem, matter, problem.AboutId, problem.State == ProblemState.Fixing ? ProblemTopics.FixSuggested : AgreementTopics.WorkerHelps);
        }

        TellOwner(problem, matter);
    }

    public void Answered(ProblemCase problem, ProblemMatter matter)
    {
        Tell(problem, matter, problem.RaisedById, problem.State == ProblemState.Settled ? ProblemTopics.FixAccepted : AgreementTopics.WorkerHelps);
        if (problem.State != ProblemState.Settled)
        {
            TellOwner(problem, matter);
        }
    }

    public void Decided(ProblemCase problem, ProblemMatter matter)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(problem.IsToldTo))
        {
            Tell(problem, matter, person, ProblemTopics.Decided);
        }
    }

    public void Appealed(ProblemCase problem, ProblemMatter matter, Guid by)
    {
        foreach (var person in new[] { problem.RaisedById, problem.AboutId }.Where(person => person != by && problem.IsToldTo(person)))
        {
            Tell(problem, matter, person, ProblemTopics.Appealed);
        }

        TellOwner(problem, matter);
    }

    public void TellOwner(ProblemCase problem, ProblemMatter matter) => db.TellOwner(problem, matter, clock.GetUtcNow());

    private void Tell(ProblemCase problem, ProblemMatter matter, Guid person, NoticeTopic topic)
    {
        var other = person == problem.RaisedById ? problem.AboutId : problem.RaisedById;
        db.Notices.Add(Notice.To(person, topic, [NoticeArg.Person(other), matter.What], problem.Id, clock.GetUtcNow()));
    }
}
