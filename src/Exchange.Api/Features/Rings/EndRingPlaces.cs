using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>
/// In rings that are not agreed on yet, the place of whoever takes part no longer opens at once, or the ring is over (X10, R6). So does the place
/// that a listing held which is no more; its owner is told that they are not in the ring any longer.
/// </summary>
internal sealed class EndRingPlaces(ExchangeDb db, TimeProvider clock)
    : INotificationHandler<Happened<MemberLeft>>, INotificationHandler<Happened<MemberSuspended>>, INotificationHandler<Happened<ListingMoved>>
{
    public Task Handle(Happened<MemberLeft> happened, CancellationToken ct) => OpenAsync(happened.What.Person.Id, null, ct);

    public Task Handle(Happened<MemberSuspended> happened, CancellationToken ct) => OpenAsync(happened.What.Suspension.PersonId, null, ct);

    public Task Handle(Happened<ListingMoved> happened, CancellationToken ct) =>
        happened.What.Ends ? OpenAsync(happened.What.Listing.OwnerId, happened.What.Listing, ct) : Task.CompletedTask;

    private async Task OpenAsync(Guid person, Listing? promised, CancellationToken ct)
    {
        var waiting = await db.Rings.Whole().WaitingFor(person).ToListAsync(ct);
        foreach (var ring in waiting.Where(ring => ring.IsWaitingFor(person) && (promised is null || ring.Current.Any(promise => promise.NeedId == promised.Id || promise.OfferId == promised.Id))))
        {
            var told = promised is not null && ring.ProposedAt is not null;
            ring.Leave(person, Acting.Program(clock.GetUtcNow()));
            if (told)
            {
                db.Notices.Add(Notice.To(person, RingTopics.Left, [promised!.Title], clock.GetUtcNow()));
            }
        }
    }
}
