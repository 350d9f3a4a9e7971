using Exchange.Domain.Appeals;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Participants;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes down what workers asked, looked at and decided about people.</summary>
internal static class WorkersWordsWriter
{
    public static IReadOnlyList<FileGuardian> Guardians(IEnumerable<GuardianConsent> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(consent => consent.GivenAt).ThenBy(consent => consent.Guardian, StringComparer.Ordinal).ThenBy(consent => consent.Word)
            .Select(consent => new FileGuardian(consent.Guardian, consent.Word, consent.TextVersion, consent.Form, people[consent.RecordedById], FileTime.Of(consent.GivenAt), FileTime.Of(consent.WithdrawnAt)))];

    public static IReadOnlyList<FileHourLimits> Limits(IEnumerable<LimitChange> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(change => change.At).ThenBy(change => change.Id).Select(change => new FileHourLimits(15 * change.Floor, 15 * change.Cap, change.Reason, people[change.ById], FileTime.Of(change.At)))];

    public static IReadOnlyList<FileVetting> Vettings(IEnumerable<Vetting> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(vetting => vetting.AttestedAt).ThenBy(vetting => vetting.Kind).ThenBy(vetting => vetting.Until)
            .Select(vetting => new FileVetting(vetting.Kind, FileTime.Of(vetting.Until), people[vetting.AttestedById], FileTime.Of(vetting.AttestedAt), FileTime.Of(vetting.WithdrawnAt)))];

    public static IReadOnlyList<FileSuspension> Suspensions(IEnumerable<Suspension> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(one => one.At).Select(one => new FileSuspension(
            one.EndsOn.DayNumber - one.At.InKaunas().Date().DayNumber, one.Reason, people[one.ById], FileTime.Of(one.At), FileTime.Of(one.LiftedAt), one.LiftedById is { } by ? people[by] : null, one.LiftedReason, FileTime.Of(one.EndToldAt)))];

    /// <param name="person">Somebody who may have left.</param>
    /// <param name="rest">Posting that closed the account, with its entries, or null.</param>
    /// <param name="owners">Whose account each is.</param>
    /// <param name="people">Keys of people.</param>
    public static FileLeft? Left(Person person, Posting? rest, Dictionary<Guid, Guid?> owners, Dictionary<Guid, string> people)
    {
        if (person is not { LeftAt: { } at, Alias: { } alias })
        {
            return null;
        }

        var heir = rest?.Entries.Single(entry => entry.AccountId != rest.CauseId);
        return new(FileTime.Of(at), alias, 15 * (heir?.Quarters ?? 0), heir is not null && owners[heir.AccountId] is { } known ? people[known] : null);
    }

    public static IReadOnlyList<FileThanks> Thanks(IEnumerable<Grant> rows, Dictionary<Guid, string> people) =>
        [.. rows.OrderBy(grant => grant.AskedAt).ThenBy(grant => people[grant.AskedById], StringComparer.Ordinal).ThenBy(grant => grant.Reason, StringComparer.Ordinal).Select(grant => new FileThanks
        {
            People = [.. grant.PersonIds.Select(person => people[person]).Order(StringComparer.Ordinal)],
            Minutes = 15 * grant.Quarters,
            Reason = grant.Reason,
            By = people[grant.AskedById],
            At = FileTime.Of(grant.AskedAt),
            State = grant.State,
            DecidedBy = grant.DecidedById is { } by && !IsAlone(grant) ? people[by] : null,
            Decided = IsAlone(grant) ? null : FileTime.Of(grant.DecidedAt),
        })];

    private static bool IsAlone(Grant grant) => grant.State == GrantState.Booked && grant.DecidedById == grant.AskedById;

    public static IReadOnlyList<FileTalk> Talks(IEnumerable<Conversation> rows, Dictionary<Guid, string> people, Dictionary<Guid, string> agreements) =>
        [.. rows.OrderBy(talk => talk.OpenedAt).ThenBy(talk => people[talk.PersonId], StringComparer.Ordinal).ThenBy(talk => agreements[talk.AgreementId], StringComparer.Ordinal).Select(talk => new FileTalk
        {
            Person = people[talk.PersonId],
            Agreement = agreements[talk.AgreementId],
            Asked = FileTime.Of(talk.OpenedAt),
            Held = FileTime.Of(talk.HeldAt),
            By = talk.HeldById is { } by ? people[by] : null,
            Note = talk.Note,
        })];

    /// <param name="rows">Appeals.</param>
    /// <param name="people">Keys of people.</param>
    /// <param name="listings">Keys of listings.</param>
    /// <param name="agreements">Keys of agreements.</param>
    /// <param name="suspensions">When each suspension was decided.</param>
    public static IReadOnlyList<FileAppeal> Appeals(IEnumerable<Appeal> rows, Dictionary<Guid, string> people, Dictionary<Guid, string> listings, Dictionary<Guid, string> agreements, Dictionary<Guid, DateTimeOffset> suspensions) =>
        [.. rows.Select(appeal => new FileAppeal
        {
            Person = people[appeal.PersonId],
            Listing = appeal.Kind is AppealKind.ListingReturned or AppealKind.ListingRemoved ? listings[appeal.TargetId] : null,
            Agreement = appeal.Kind == AppealKind.AgreementRefused ? agreements[appeal.TargetId] : null,
            Suspended = appeal.Kind == AppealKind.MemberSuspended ? FileTime.Of(suspensions[appeal.TargetId]) : null,
            Why = appeal.Why,
            Asked = FileTime.Of(appeal.AskedAt),
            Decided = FileTime.Of(appeal.DecidedAt),
            By = appeal.DecidedById is { } by ? people[by] : null,
            Falls = appeal.Falls,
            Reason = appeal.Reason,
        }).OrderBy(appeal => appeal.Asked, StringComparer.Ordinal).ThenBy(appeal => appeal.Person, StringComparer.Ordinal).ThenBy(appeal => appeal.Listing ?? appeal.Agreement ?? appeal.Suspended, StringComparer.Ordinal)];
}
