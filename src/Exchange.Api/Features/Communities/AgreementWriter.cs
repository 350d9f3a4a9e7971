using System.Globalization;
using Exchange.Domain.Agreements;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes down what two people did, step by step.</summary>
internal static class AgreementWriter
{
    public static IReadOnlyList<FileAgreement> Write(List<Agreement> rows, Dictionary<Guid, string> people, Dictionary<Guid, string> listings)
    {
        var ordered = rows.OrderBy(agreement => agreement.BegunAt).ThenBy(agreement => people[agreement.OtherThan(agreement.AuthorId)], StringComparer.Ordinal).ThenBy(agreement => agreement.Series?.Number ?? 0).ToList();
        var formers = ordered.Where(agreement => rows.Exists(next => next.FormerId == agreement.Id)).Select(agreement => agreement.Id).ToList();
        string? KeyOfTime(Guid? id) => id is { } time && formers.IndexOf(time) is >= 0 and var i ? string.Create(CultureInfo.InvariantCulture, $"time-{i + 1}") : null;
        return [.. ordered.Select(agreement =>
        {
            var (steps, also) = (agreement.Steps.OrderBy(step => step.Number).ToList(), agreement.Also());
            return new FileAgreement
            {
                Key = KeyOfTime(agreement.Id),
                After = KeyOfTime(agreement.FormerId),
                Listing = agreement.Answered() is { } listing ? listings[listing] : null,
                Need = also is { } need && need == agreement.NeedId ? listings[need] : null,
                Offer = also is { } offer && offer == agreement.OfferId ? listings[offer] : null,
                Helper = agreement.OfferId is null && agreement.NeedId is null ? people[agreement.GiverId] : null,
                Slip = agreement.Slip,
                Day = agreement.Slip is null ? null : FileTime.Of(agreement.StartsAt),
                What = agreement.What,
                With = people[agreement.OtherThan(agreement.AuthorId)],
                Minutes = 15 * (steps[0].Quarters ?? 0),
                Steps = [.. steps.Select(step => Step(step, agreement, people))],
            };
        })];
    }

    private static FileStep Step(AgreementStep step, Agreement agreement, Dictionary<Guid, string> people) => new()
    {
        Act = step.Act,
        At = FileTime.Of(step.At),
        By = step.ActorId is { } actor ? people[actor] : null,
        For = step.SubjectId is { } subject && subject != step.ActorId ? people[subject] : null,
        Minutes = step.Number > 1 && step.Quarters is { } quarters ? 15 * quarters : null,
        StartsAt = step.Act is AgreementAct.Suggest or AgreementAct.NextTime ? FileTime.Of(step.StartsAt) : null,
        Text = step.Act is AgreementAct.Agree or AgreementAct.NextTime ? null : step.Text,
        Reason = step.Reason,
        Consent = step.Consent,
        Every = step.Act == AgreementAct.Suggest ? step.Every : null,
        Times = step.Act == AgreementAct.Suggest ? step.Times : null,
        Looks = step.Act is AgreementAct.Agree or AgreementAct.NextTime && step.To == AgreementState.AwaitingApproval ? agreement.Looks : null,
    };
}
