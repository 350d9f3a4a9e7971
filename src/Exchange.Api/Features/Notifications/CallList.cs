using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Whom a worker rings up or writes a letter to today, and what to say in one sentence each (N1). Who waits longest comes first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record CallList : IRequest<CallsToMake>;

/// <param name="Calls">People to ring, or to tell in person.</param>
/// <param name="Letters">People to write to.</param>
/// <param name="Later">People whose turn comes another day.</param>
public sealed record CallsToMake(IReadOnlyList<CallToMake> Calls, IReadOnlyList<CallToMake> Letters, int Later);

/// <param name="PersonId">Whom.</param>
/// <param name="Name">Full name.</param>
/// <param name="FirstName">As the person wants to be called.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Phone">Number to ring, or null: tell them when they come.</param>
/// <param name="Language">Language of the person.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="NotReached">How often nobody answered.</param>
/// <param name="Things">What to say.</param>
public sealed record CallToMake(
    Guid PersonId, string Name, string FirstName, int MemberNumber, string? Phone, string Language, DateTimeOffset Since, int NotReached, IReadOnlyList<ThingToSay> Things);

/// <param name="DeliveryId">What is ticked off.</param>
/// <param name="Sentence">In the reader's language.</param>
/// <param name="InTheirs">In the language of the person.</param>
/// <param name="Link">Page where the next step is.</param>
/// <param name="HandedOver">The reminders are over and nobody answered (N2).</param>
public sealed record ThingToSay(Guid DeliveryId, string Sentence, string InTheirs, string Link, bool HandedOver);

internal sealed class CallListHandler(ExchangeDb db, NoticeWords words, TimeProvider clock) : IRequestHandler<CallList, CallsToMake>
{
    private const int Most = 200;

    public async Task<CallsToMake> Handle(CallList request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // What was read in the inbox meanwhile need not be told, unless nobody acted on it or it is about safety.
        var waiting =
            from delivery in db.Deliveries.AsNoTracking().Include(delivery => delivery.Tries)
            join notice in db.Notices.AsNoTracking() on delivery.NoticeId equals notice.Id
            join person in db.People.AsNoTracking() on delivery.PersonId equals person.Id
            where delivery.State == DeliveryState.Waiting && (delivery.Channel == Channel.Phone || delivery.Channel == Channel.None || delivery.Channel == Channel.Letter)
                && person.LeftAt == null && (notice.ReadAt == null || delivery.Kind == NoticeKind.HandOver || delivery.Kind == NoticeKind.Safety)
            select new { delivery, notice, person };
        var rows = await waiting.Where(row => row.delivery.DueAt <= now).OrderBy(row => row.delivery.At).ThenBy(row => row.delivery.Id).Take(Most).ToListAsync(ct);
        var named = await db.NamedInAsync(rows.Select(row => row.notice), ct);
        var people = rows.GroupBy(row => (row.person.Id, ByLetter: row.delivery.Channel == Channel.Letter))
            .Select(group => (group.Key.ByLetter, Call: Of(group.First().person, [.. group.Select(row => (row.delivery, row.notice))], named)))
            .ToList();
        var listed = rows.Select(row => row.person.Id).ToHashSet();
        var later = await waiting.Where(row => row.delivery.DueAt > now).Select(row => row.person.Id).Distinct().ToListAsync(ct);
        return new(
            [.. people.Where(one => !one.ByLetter).Select(one => one.Call)],
            [.. people.Where(one => one.ByLetter).Select(one => one.Call)],
            later.Count(id => !listed.Contains(id)));
    }

    private CallToMake Of(Person person, IReadOnlyList<(Delivery Delivery, Notice Notice)> things, IReadOnlyDictionary<Guid, Person> named) => new(
        person.Id,
        person.FullName,
        person.FirstName,
        person.MemberNumber,
        person.Phone,
        person.Language,
        things[0].Delivery.At,
        things.Max(thing => thing.Delivery.Tries.Count(one => one.Outcome == TryOutcome.NotReached)),
        [.. things.Select(thing => new ThingToSay(thing.Delivery.Id, words.Say(thing.Notice, named), InTheirs(thing.Notice, person, named), thing.Notice.Link, thing.Delivery.Kind == NoticeKind.HandOver))]);

    private string InTheirs(Notice notice, Person person, IReadOnlyDictionary<Guid, Person> named)
    {
        using var _ = TextLanguage.In(person.Language);
        return words.Say(notice, named);
    }
}
