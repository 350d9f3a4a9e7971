using Exchange.Api.Areas;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Hours with which the community thanks people (G12).</summary>
internal sealed record FileThanks
{
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Minutes for each, whole quarter-hours.</summary>
    public required int Minutes { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who proposed them.</summary>
    public required string By { get; init; }

    public required string At { get; init; }

    public required GrantState State { get; init; }

    /// <summary>Whose word was the last, where one alone could not decide it or took it back.</summary>
    public string? DecidedBy { get; init; }

    public string? Decided { get; init; }
}

internal sealed class ThanksFile() : FilePart<FileThanks>(90, "thanks")
{
    protected override async Task<IReadOnlyList<FileThanks>> RowsAsync(FileWriting file, CancellationToken ct) =>
        [.. (await file.Db.Grants.AsNoTracking().ToListAsync(ct)).OrderBy(grant => grant.AskedAt).ThenBy(grant => file.Key(grant.AskedById), StringComparer.Ordinal).ThenBy(grant => grant.Reason, StringComparer.Ordinal).Select(grant => new FileThanks
        {
            People = [.. grant.PersonIds.Select(person => file.Key(person)).Order(StringComparer.Ordinal)],
            Minutes = grant.Hours.Minutes,
            Reason = grant.Reason,
            By = file.Key(grant.AskedById),
            At = FileTime.Of(grant.AskedAt),
            State = grant.State,
            DecidedBy = grant.DecidedById is { } by && !IsAlone(grant) ? file.Key(by) : null,
            Decided = IsAlone(grant) ? null : FileTime.Of(grant.DecidedAt),
        })];

    protected override void Read(FileThanks said, FileReading file) => file.Hours.Of(Again(said, file));

    private static bool IsAlone(Grant grant) => grant.State == GrantState.Booked && grant.DecidedById == grant.AskedById;

    private static Grant Again(FileThanks said, FileReading file)
    {
        // Whether one could decide alone shows in who had the last word.
        var alone = said is { State: GrantState.Booked, DecidedBy: null };
        var grant = Grant.Ask([.. said.People.Select(person => file.Person(person))], Hours.FromMinutes(said.Minutes), said.Reason, alone ? Hours.Zero : Grant.MostAlone, file.Person(said.By), file.Time.At(said.At));
        if (said.State == GrantState.Booked && !alone)
        {
            grant.Confirm(file.Person(said.DecidedBy), file.Time.At(said.Decided ?? said.At));
        }
        else if (said.State == GrantState.Refused)
        {
            grant.Refuse(file.Person(said.DecidedBy), file.Time.At(said.Decided ?? said.At));
        }

        return grant.State == said.State ? grant : throw new Refused("ledger.grant-second");
    }
}
