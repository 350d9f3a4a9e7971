using System.Globalization;
using Exchange.Api.Areas;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

internal sealed record FileListing
{
    public required string Key { get; init; }

    public required string Owner { get; init; }

    public required ListingKind Kind { get; init; }

    public required string Skill { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public string Language { get; init; } = "lt";

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Week { get; init; } = [];

    public string? Neighbourhood { get; init; }

    public MeetingMode Mode { get; init; } = MeetingMode.InPerson;

    public int Minutes { get; init; } = 60;

    public int Capacity { get; init; } = 1;

    public bool Standing { get; init; }

    public required string Begun { get; init; }

    /// <summary>What happened to it, in order.</summary>
    public IReadOnlyList<FileMove> Moves { get; init; } = [];
}

internal sealed record FileMove(ListingMove Move, string At, string? By = null, string? Reason = null);

/// <summary>Lets listings go through their moves again.</summary>
internal sealed class ListingsFile() : FilePart<FileListing>(40, "listings")
{
    protected override async Task<IReadOnlyList<FileListing>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var rows = await file.Db.Listings.AsNoTracking().IgnoreAutoIncludes().Include(listing => listing.Changes).ToListAsync(ct);
        var ordered = rows.OrderBy(listing => listing.BegunAt).ThenBy(listing => file.Key(listing.OwnerId), StringComparer.Ordinal).ThenBy(listing => listing.Title, StringComparer.Ordinal).ToList();
        foreach (var (listing, i) in ordered.Select((listing, i) => (listing, i)))
        {
            file.Call(listing.Id, string.Create(CultureInfo.InvariantCulture, $"listing-{i + 1}"));
        }

        return [.. ordered.Select(listing => new FileListing
        {
            Key = file.Key(listing.Id),
            Owner = file.Key(listing.OwnerId),
            Kind = listing.Kind,
            Skill = listing.SkillCode,
            Title = listing.Title,
            Text = listing.Text,
            Language = listing.Language,
            Languages = listing.Languages,
            Week = FileWeek.Write(listing.Week),
            Neighbourhood = listing.Neighbourhood,
            Mode = listing.Mode,
            Minutes = listing.Minutes,
            Capacity = listing.Capacity,
            Standing = listing.Standing,
            Begun = FileTime.Of(listing.BegunAt),
            Moves = [.. listing.Changes.OrderBy(change => change.Number).Select(change =>
                new FileMove(change.Move, FileTime.Of(change.At), change.By is { } by && by != listing.OwnerId && by != Guid.Empty ? file.Key(by) : null, change.Reason))],
        })];
    }

    protected override void Read(FileListing said, FileReading file)
    {
        var owner = file.Of<Person>(said.Owner);
        var listing = Listing.Begin(owner.Id, said.Kind, said.Skill, file.Vocabulary, file.Time.At(said.Begun));
        listing.Write(
            new(said.Title, said.Text, said.Language, said.Languages, FileWeek.Read(said.Week), said.Neighbourhood, said.Mode, said.Minutes, said.Capacity, said.Standing),
            file.Vocabulary,
            file.Held,
            owner.Id,
            file.Time.At(said.Begun));
        for (var i = 0; i < said.Moves.Count; i++)
        {
            var next = i + 1 < said.Moves.Count ? said.Moves[i + 1].Move : (ListingMove?)null;
            Move(listing, said.Moves[i], next, owner.AgeOn(file.Time.Day(said.Begun)) >= 18, file);
        }

        file.Db.Listings.Add(listing);
        file.Call(said.Key, listing);
    }

    private static void Move(Listing listing, FileMove said, ListingMove? next, bool adult, FileReading file)
    {
        var at = file.Time.At(said.At);
        var by = said.By is null ? listing.OwnerId : file.Person(said.By);
        switch (said.Move)
        {
            case ListingMove.Publish:
                // Whether the author was new then shows in what came next: staff looked, or did not have to.
                listing.Publish(new(adult, CompletedExchanges: next is ListingMove.Approve or ListingMove.Return or null ? 0 : 1), file.Vocabulary, file.Held, by, at);
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
                listing.Renew(file.Vocabulary, file.Held, by, at);
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
