using Exchange.Api.Areas;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

/// <summary>Against the last decision about its listing or agreement that a worker had made when it was asked, or against a suspension.</summary>
internal sealed record FileAppeal
{
    /// <summary>Who does not agree.</summary>
    public required string Person { get; init; }

    /// <summary>Key of the listing it is about.</summary>
    public string? Listing { get; init; }

    /// <summary>Key of the agreement it is about.</summary>
    public string? Agreement { get; init; }

    /// <summary>Since when the person was suspended, of the suspension it is about.</summary>
    public string? Suspended { get; init; }

    public required string Why { get; init; }

    public required string Asked { get; init; }

    public string? Decided { get; init; }

    /// <summary>Worker who decided it.</summary>
    public string? By { get; init; }

    /// <summary>Whether the first decision falls.</summary>
    public bool? Falls { get; init; }

    public string? Reason { get; init; }
}

internal sealed class AppealsFile() : FilePart<FileAppeal>(110, "appeals")
{
    public override bool IsAfterHours => true;

    public override Task<List<Guid>> NamedAgreementsAsync(FileWriting file, CancellationToken ct) =>
        file.Db.Appeals.Where(appeal => appeal.Kind == AppealKind.AgreementRefused).Select(appeal => appeal.TargetId).ToListAsync(ct);

    protected override async Task<IReadOnlyList<FileAppeal>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var suspensions = await file.Db.Suspensions.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.At, ct);
        return [.. (await file.Db.Appeals.AsNoTracking().ToListAsync(ct)).Select(appeal => new FileAppeal
        {
            Person = file.Key(appeal.PersonId),
            Listing = appeal.Kind is AppealKind.ListingReturned or AppealKind.ListingRemoved ? file.Key(appeal.TargetId) : null,
            Agreement = appeal.Kind == AppealKind.AgreementRefused ? file.Key(appeal.TargetId) : null,
            Suspended = appeal.Kind == AppealKind.MemberSuspended ? FileTime.Of(suspensions[appeal.TargetId]) : null,
            Why = appeal.Why,
            Asked = FileTime.Of(appeal.AskedAt),
            Decided = FileTime.Of(appeal.DecidedAt),
            By = file.Key(appeal.DecidedById),
            Falls = appeal.Falls,
            Reason = appeal.Reason,
        }).OrderBy(appeal => appeal.Asked, StringComparer.Ordinal).ThenBy(appeal => appeal.Person, StringComparer.Ordinal).ThenBy(appeal => appeal.Listing ?? appeal.Agreement ?? appeal.Suspended, StringComparer.Ordinal)];
    }

    protected override void Read(FileAppeal said, FileReading file)
    {
        var asked = file.Time.At(said.Asked);
        var decision = said.Suspended is { } since ? About(Suspension(file.Person(said.Person), file.Time.At(since), file))
            : said.Listing is { } listing ? About(file.Of<Listing>(listing), asked) : About(file.Of<Agreement>(said.Agreement), asked);
        var appeal = Appeal.Ask(decision ?? throw new Refused("appeals.nothing"), file.Person(said.Person), said.Why, asked.InKaunas());
        if (said is { Decided: { } decided, Falls: { } falls })
        {
            appeal.Decide(falls, said.Reason, file.Person(said.By), file.Time.At(decided));
        }

        file.Db.Appeals.Add(appeal);
    }

    private static Suspension? Suspension(Guid person, DateTimeOffset at, FileReading file) => file.Db.Suspensions.Local.FirstOrDefault(one => one.PersonId == person && one.At == at);

    private static DecisionMade? About(Suspension? suspension) => suspension is null ? null : new(AppealKind.MemberSuspended, suspension.Id, suspension.At, suspension.ById);

    private static DecisionMade? About(Listing listing, DateTimeOffset asked) =>
        listing.Changes.LastOrDefault(change => change is { Move: ListingMove.Return or ListingMove.Remove, By: not null } && change.At <= asked) is { } change
            ? new(change.Move == ListingMove.Return ? AppealKind.ListingReturned : AppealKind.ListingRemoved, listing.Id, change.At, change.By!.Value)
            : null;

    private static DecisionMade? About(Agreement agreement, DateTimeOffset asked) =>
        agreement.Steps.LastOrDefault(step => step is { Act: AgreementAct.Refuse, ActorId: not null } && step.At <= asked) is { } step
            ? new(AppealKind.AgreementRefused, agreement.Id, step.At, step.ActorId!.Value)
            : null;
}
