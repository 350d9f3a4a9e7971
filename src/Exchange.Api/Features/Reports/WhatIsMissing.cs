using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Reports;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reports;

/// <summary>Whom the exchange leaves out, which needs nobody answers, and which one new offer would answer most of them. No person is named.</summary>
[May(Who.SocialWorker | Who.Coordinator | Who.Administrator)]
public sealed record WhatIsMissing : IRequest<MissingInExchange>;

/// <param name="WaitingNeeds">Open needs that nobody fits; null: from 1 to 4.</param>
/// <param name="ByCategory">The same by category, most first; empty when the sum is not told.</param>
/// <param name="NewOffers">What one more helper should be able to do, the most useful first.</param>
/// <param name="NeverHelped">People with an open need whom nobody has helped yet; null: from 1 to 4.</param>
/// <param name="NeverAsked">People with an open offer that nobody has taken yet; null: from 1 to 4.</param>
/// <param name="WithoutListing">Members who have neither an offer nor a need; null: from 1 to 4.</param>
/// <param name="Quiet">Members who have not begun anything for 60 days; null: from 1 to 4.</param>
public sealed record MissingInExchange(
    int? WaitingNeeds, IReadOnlyList<CategoryNumber> ByCategory, IReadOnlyList<UsefulOffer> NewOffers, int? NeverHelped, int? NeverAsked, int? WithoutListing, int? Quiet);

/// <param name="Skill">Code of the skill.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Part">Part of Dainava from which most of them are within reach.</param>
/// <param name="Needs">Needs it would answer; null: from 1 to 4.</param>
/// <param name="Day">The day of the week that suits most of them; null when any does.</param>
public sealed record UsefulOffer(string Skill, string Name, string? Part, int? Needs, DayOfWeek? Day);

internal sealed class WhatIsMissingHandler(ExchangeDb db, MatchIndex index, TimeProvider clock, Vocabulary vocabulary, Neighbourhoods parts, Names names)
    : IRequestHandler<WhatIsMissing, MissingInExchange>
{
    private const int Offers = 5;
    private const int QuietDays = 60;

    public async Task<MissingInExchange> Handle(WhatIsMissing request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (matcher, moment) = (await index.CurrentAsync(ct), index.Moment());
        var open = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => listing.State == ListingState.Active).ToListAsync(ct);
        var agreements = await db.Agreements.AsNoTracking().Select(a => new { a.GiverId, a.ReceiverId, a.State, a.BegunAt }).ToListAsync(ct);
        var waiting = open.Where(listing => listing.Kind == ListingKind.Need).Select(listing => MatchReader.Of(listing, now))
            .Where(need => matcher.PeopleFor(need, moment, 1) is { Fitting.Count: 0, ForWorker.Count: 0 }).ToList();

        var members = (await db.Users.Where(login => (login.Roles & Who.Resident) != 0 && db.People.Any(person => person.Id == login.Id && person.LeftAt == null))
            .Select(login => login.Id).ToListAsync(ct)).ToHashSet();
        var helped = agreements.Where(a => a.State == AgreementState.Completed).Select(a => a.ReceiverId)
            .Concat((await GroupHelp.BeforeAsync(db, now, ct)).SelectMany(one => one.Helped)).ToHashSet();
        var asked = agreements.Select(a => a.GiverId).ToHashSet();
        var since = now.AddDays(-QuietDays);
        var active = agreements.Where(a => a.BegunAt >= since).SelectMany(a => new[] { a.GiverId, a.ReceiverId })
            .Concat(await db.Listings.Where(listing => listing.PublishedAt >= since).Select(listing => listing.OwnerId).ToListAsync(ct))
            .Concat(await db.GroupExchangeSteps.Where(step => step.At >= since && step.SubjectId != null && (step.Act == GroupExchangeAct.Call || step.Act == GroupExchangeAct.Join)).Select(step => step.SubjectId!.Value).ToListAsync(ct)).ToHashSet();
        var joined = (await db.People.Where(person => person.JoinedAt >= since).Select(person => person.Id).ToListAsync(ct)).ToHashSet();
        var needers = Owners(open, ListingKind.Need);
        var offerers = Owners(open, ListingKind.Offer);

        var total = SmallCells.Tell(waiting.Count);
        return new(
            total,
            total is null ? [] : CategoryNumbers.Of(waiting.Select(need => need.Skill), vocabulary, names),
            [.. OneNewOffer.Apart(OneNewOffer.Rank(matcher, vocabulary, parts, waiting, moment)).Take(Offers).Select(offer => new UsefulOffer(offer.Skill, names.Skill(offer.Skill), offer.Part is { } part ? names.Neighbourhood(part) : null, SmallCells.Tell(offer.Needs.Count), offer.Day))],
            SmallCells.Tell(needers.Count(person => !helped.Contains(person))),
            SmallCells.Tell(offerers.Count(person => !asked.Contains(person))),
            SmallCells.Tell(members.Count(person => !needers.Contains(person) && !offerers.Contains(person))),
            SmallCells.Tell(members.Count(person => !active.Contains(person) && !joined.Contains(person))));
    }

    private static HashSet<Guid> Owners(IEnumerable<Listing> listings, ListingKind kind) => [.. listings.Where(listing => listing.Kind == kind).Select(listing => listing.OwnerId)];
}
