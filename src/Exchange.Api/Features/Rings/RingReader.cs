using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Matching;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <param name="Lines">Who helps whom; the reader's own help first.</param>
/// <param name="NeedsApproval">A worker looks at it before anybody is asked (R10).</param>
/// <param name="Needs">The needs it answers, in the order of the ring: what is sent to propose it.</param>
public sealed record RingInWords(IReadOnlyList<RingLineInWords> Lines, bool NeedsApproval, IReadOnlyList<Guid> Needs);

/// <param name="Giver">First name and initial of who helps.</param>
/// <param name="Receiver">First name and initial of who is helped.</param>
/// <param name="Mine">The reader helps.</param>
/// <param name="ForMe">The reader is helped.</param>
/// <param name="Skill">What is asked.</param>
/// <param name="NeedId">The open need it answers, a listing.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Reasons">Why it fits: all of it for the reader's own two lines, of others only that it does (R12).</param>
public sealed record RingLineInWords(string Giver, string Receiver, bool Mine, bool ForMe, string Skill, Guid NeedId, int Minutes, IReadOnlyList<ReasonShown> Reasons);

/// <summary>Tells rings as one of their people, or a worker, may read them (R12).</summary>
internal sealed class RingReader(ExchangeDb db, MatchWords words, Words said, Names names)
{
    /// <summary>Rings as the finder gave them.</summary>
    /// <param name="rings">The rings.</param>
    /// <param name="reader">One of their people; null for a worker.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<RingInWords>> TellAsync(IReadOnlyList<FoundRing> rings, Guid? reader, CancellationToken ct)
    {
        var people = await NamesAsync(rings.SelectMany(ring => ring.People), ct);
        var needs = rings.SelectMany(ring => ring.Edges.Select(edge => edge.NeedId)).Distinct().ToList();
        var minutes = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => needs.Contains(listing.Id)).ToDictionaryAsync(listing => listing.Id, listing => listing.Minutes, ct);
        return [.. rings.Select(ring =>
        {
            var story = reader is { } me ? RingStory.For(ring, me) : RingStory.ForWorker(ring);
            return new RingInWords([.. story.Lines.Select(line => Line(line, NeedOf(ring, line)))], ring.NeedsApproval, [.. story.Lines.Select(line => NeedOf(ring, line))]);
        })];

        RingLineInWords Line(RingLine line, Guid need) => new(
            people[line.GiverId],
            people[line.ReceiverId],
            line.GiverId == reader,
            line.ReceiverId == reader,
            names.Skill(line.Skill),
            need,
            Hours.FromMinutes(minutes[need]).Minutes,
            Reasons(line, reader));
    }

    /// <summary>Why a line fits, in words.</summary>
    public IReadOnlyList<ReasonShown> Reasons(RingLine line, Guid? reader) => line.OwnEdge
        ? words.Reasons(line.Reasons, theirs: line.GiverId != reader)
        : [.. line.Reasons.Select(reason => new ReasonShown(reason.Part, reason.Points, OfOthers(reason)))];

    // "Near you" is not said of two others.
    private string OfOthers(Reason reason) => reason switch
    {
        { Part: Part.Place, Metres: > 0 and { } metres } => said["Rings.metres", Math.Max(100, (metres + 50) / 100 * 100)],
        { Part: Part.Place, Remote: not true } => said["Rings.place-fits"],
        _ => words.Say(reason, theirs: true),
    };

    /// <summary>First names and initials.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> people, CancellationToken ct)
    {
        var ids = people.Distinct().ToList();
        return await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
    }

    private static Guid NeedOf(FoundRing ring, RingLine line) => ring.Edges.Single(edge => edge.GiverId == line.GiverId).NeedId;
}
