using Exchange.Api.Data;
using Exchange.Api.Pipeline;
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
                Add(ring, ring.People.Where(person => ring.Asked(person).Any()), "Notices.ring-asked");
                break;
            case { News: RingNews.Changed }:
                var comer = step.PersonId;
                Add(ring, ring.People.Where(person => person == comer), "Notices.ring-asked");
                Add(ring, ring.People.Where(person => person != comer && ring.Asked(person).Any()), "Notices.ring-changed-asked");
                Add(ring, ring.People.Where(person => !ring.Asked(person).Any()), "Notices.ring-changed");
                break;
            case { News: RingNews.NotFormed }:
                Add(ring, ring.People.Where(person => person != step.PersonId), "Notices.ring-not-formed"); // whoever has left knows
                break;
            case { To: RingState.Committed, From: RingState.Proposed }:
                Add(ring, ring.People, "Notices.ring-formed");
                break;
            case { To: RingState.Completed }:
                Add(ring, ring.People, "Notices.ring-completed");
                break;
            case { To: RingState.PartlyCompleted }:
                Add(ring, ring.GaveWithoutReceiving, "Notices.ring-waits-first");
                Add(ring, ring.People.Except(ring.GaveWithoutReceiving), "Notices.ring-over");
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>N2: the last reminder also puts it on the workers' list; after it the program is silent.</summary>
    public void Remind(Ring ring, RingAlarm? rang)
    {
        if (rang is RingAlarm.Remind or RingAlarm.Escalate)
        {
            Add(ring, ring.Silent, rang == RingAlarm.Remind ? "Notices.ring-remind" : "Notices.last-ring");
        }
    }

    private void Add(Ring ring, IEnumerable<Guid> people, string key) =>
        db.Notices.AddRange(people.ToList().Select(person => Notice.To(person, key, [], $"/ziedai/{ring.Id}", clock.GetUtcNow())));
}
