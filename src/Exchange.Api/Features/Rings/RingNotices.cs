using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Who is told what of a ring. No sentence has a place for a name or a reason, so none can say who said no or why (R6).</summary>
internal sealed class RingNotices(ExchangeDb db, TimeProvider clock)
{
    /// <summary>After a step.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="from">Its number of steps before: all after it are told of.</param>
    public void Tell(Ring ring, int from)
    {
        foreach (var step in ring.Steps.Where(step => step.Number > from))
        {
            switch (step)
            {
                case { To: RingState.Proposed, From: RingState.Suggested }:
                    Add(ring, ring.People.Where(person => ring.Asked(person).Any()), RingTopics.Asked);
                    break;
                case { News: RingNews.Changed }:
                    var comer = step.PersonId;
                    Add(ring, ring.People.Where(person => person == comer), RingTopics.Asked);
                    Add(ring, ring.People.Where(person => person != comer && ring.Asked(person).Any()), RingTopics.ChangedAsked);
                    Add(ring, ring.People.Where(person => !ring.Asked(person).Any()), RingTopics.Changed);
                    break;
                case { News: RingNews.NotFormed }:
                    Add(ring, ring.People.Where(person => person != step.PersonId), RingTopics.NotFormed); // whoever has left knows
                    break;
                case { To: RingState.Committed, From: RingState.Proposed }:
                    Add(ring, ring.People, RingTopics.Formed);
                    break;
                case { To: RingState.Completed }:
                    Add(ring, ring.People, RingTopics.Completed);
                    break;
                case { To: RingState.PartlyCompleted }:
                    Add(ring, ring.GaveWithoutReceiving, RingTopics.WaitsFirst);
                    Add(ring, ring.People.Except(ring.GaveWithoutReceiving), RingTopics.Over);
                    break;
            }
        }
    }

    /// <summary>N2: the last reminder also puts it on the workers' list; after it the program is silent.</summary>
    public void Remind(Ring ring, RingAlarm? rang)
    {
        if (rang is RingAlarm.Remind or RingAlarm.Escalate)
        {
            Add(ring, ring.Silent, rang == RingAlarm.Remind ? RingTopics.Remind : RingTopics.Last);
        }
    }

    /// <summary>Of an agreement that came of a ring and has ended just now, tells the ring (R8); of others does nothing.</summary>
    public async Task FollowAsync(Agreement agreement, CancellationToken ct)
    {
        if (agreement.IsFinal
            && await db.Rings.Whole().SingleOrDefaultAsync(ring => ring.Promises.Any(promise => promise.AgreementId == agreement.Id), ct) is { } ring
            && ring.Current.Single(promise => promise.AgreementId == agreement.Id) is { State: RingPromiseState.Open } promise)
        {
            var (moves, by) = (ring.Moves, new Acting(null, null, "system", clock.GetUtcNow()));
            if (agreement.State == AgreementState.Completed)
            {
                ring.Finish(promise.Id, by);
            }
            else
            {
                ring.Fail(promise.Id, by);
            }

            Tell(ring, moves);
        }
    }

    private void Add(Ring ring, IEnumerable<Guid> people, NoticeTopic topic) =>
        db.Notices.AddRange(people.ToList().Select(person => Notice.To(person, topic, [], ring.Id, clock.GetUtcNow())));
}
