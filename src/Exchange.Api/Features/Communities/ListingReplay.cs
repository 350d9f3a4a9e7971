using Exchange.Api.Data;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Communities;

/// <summary>Lets listings of a file go through their moves again.</summary>
internal sealed class ListingReplay(ExchangeDb db, Vocabulary vocabulary, HeldWords held)
{
    public void Read(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.Listings)
        {
            var owner = keys.Person(said.Owner);
            var listing = Listing.Begin(owner.Id, said.Kind, said.Skill, vocabulary, time.At(said.Begun));
            listing.Write(
                new(said.Title, said.Text, said.Language, said.Languages, FileWeek.Read(said.Week), said.Neighbourhood, said.Mode, said.Minutes, said.Capacity, said.Standing),
                vocabulary,
                held,
                owner.Id,
                time.At(said.Begun));
            for (var i = 0; i < said.Moves.Count; i++)
            {
                var next = i + 1 < said.Moves.Count ? said.Moves[i + 1].Move : (ListingMove?)null;
                Move(listing, said.Moves[i], next, owner.AgeOn(time.Day(said.Begun)) >= 18, time, keys);
            }

            db.Listings.Add(listing);
            keys.Listings.Add(said.Key, listing);
        }
    }

    private void Move(Listing listing, FileMove said, ListingMove? next, bool adult, FileTime time, Keys keys)
    {
        var at = time.At(said.At);
        var by = said.By is null ? listing.OwnerId : keys.Person(said.By).Id;
        switch (said.Move)
        {
            case ListingMove.Publish:
                // Whether the author was new then shows in what came next: staff looked, or did not have to.
                listing.Publish(new(adult, CompletedExchanges: next is ListingMove.Approve or ListingMove.Return or null ? 0 : 1), vocabulary, held, by, at);
                break;
            case ListingMove.Approve:
                listing.Approve(by, at);
                break;
            case ListingMove.Return:
                listing.Return(said.Reason, said.By is null ? Guid.Empty : by, at); // without a worker: the author left
                break;
            case ListingMove.Pause:
                listing.Pause(by, at);
                break;
            case ListingMove.Resume:
                listing.Resume(by, at);
                break;
            case ListingMove.Expire:
                listing.Expire(at);
                break;
            case ListingMove.Renew:
                listing.Renew(vocabulary, held, by, at);
                break;
            case ListingMove.Close:
                listing.Close(by, at);
                break;
            case ListingMove.Remove:
                listing.Remove(said.Reason, by, at);
                break;
            default:
                throw new Refused("communities.move-unknown");
        }
    }
}
