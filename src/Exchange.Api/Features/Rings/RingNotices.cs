using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Exchange.Domain.Rings;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>Who is told what of a ring. No sentence has a place for a name or a reason, so none can say who said no or why (R6).</summary>
internal sealed class RingNotices(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<RingMoved>>
{
    public Task Handle(Happened<RingMoved> happened, CancellationToken ct)
    {
        var (ring, step) = (happened.What.Ring, happened.What.Step);
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

        return Task.CompletedTask;
    }

    /// <summary>N2: the last reminder also puts it on the workers' list; after it the program is silent.</summary>
    public void Remind(Ring ring, RingAlarm? rang)
    {
        if (rang is RingAlarm.Remind or RingAlarm.Escalate)
        {
            Add(ring, ring.Silent, rang == RingAlarm.Remind ? RingTopics.Remind : RingTopics.Last);
        }
    }

    private void Add(Ring ring, IEnumerable<Guid> people, NoticeTopic topic) =>
        db.Notices.AddRange(people.ToList().Select(person => Notice.To(person, topic, [], ring.Id, clock.GetUtcNow())));
}
