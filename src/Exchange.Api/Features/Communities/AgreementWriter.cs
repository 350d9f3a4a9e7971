using System.Globalization;
using Exchange.Domain.Agreements;
using Exchange.Domain.Ledger;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes down what two people did, step by step.</summary>
internal static class AgreementWriter
{
    /// <summary>Gives a key to each agreement that something else speaks of, and writes all of them.</summary>
    /// <param name="rows">With their steps.</param>
    /// <param name="booked">Everything booked for each.</param>
    /// <param name="people">Keys of people.</param>
    /// <param name="listings">Keys of listings.</param>
    /// <param name="keys">Holds the agreements that something speaks of; later times of a series are added here.</param>
    public static IReadOnlyList<FileAgreement> Write(List<Agreement> rows, ILookup<Guid, Posting> booked, Dictionary<Guid, string> people, Dictionary<Guid, string> listings, Dictionary<Guid, string> keys)
    {
        var ordered = rows.OrderBy(agreement => agreement.BegunAt).ThenBy(agreement => people[agreement.OtherThan(agreement.AuthorId)], StringComparer.Ordinal).ThenBy(agreement => agreement.Series?.Number ?? 0)
            .ThenBy(agreement => people[agreement.AuthorId], StringComparer.Ordinal).ThenBy(agreement => agreement.What, StringComparer.Ordinal).ToList();
        var formers = rows.Select(agreement => agreement.FormerId).ToHashSet();
        foreach (var (agreement, i) in ordered.Where(agreement => keys.ContainsKey(agreement.Id) || formers.Contains(agreement.Id)).Select((agreement, i) => (agreement, i)))
        {
            keys[agreement.Id] = string.Create(CultureInfo.InvariantCulture, $"agreement-{i + 1}");
        }

        return [.. ordered.Select(agreement =>
        {
            var (steps, also) = (agreement.Steps.OrderBy(step => step.Number).ToList(), agreement.Also());
            return new FileAgreement
            {
                Key = keys.GetValueOrDefault(agreement.Id),
                After = agreement.FormerId is { } former ? keys[former] : null,
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
                Corrections = Corrections(steps, [.. booked[agreement.Id]]),
            };
        })];
    }

    private static List<FileCorrection> Corrections(List<AgreementStep> steps, List<Posting> booked)
    {
        var all = Correction.Past(booked).ToList();
        foreach (var step in steps.Where(step => step.Act == AgreementAct.CorrectHours))
        {
            // The clock is read once for the step and once for the booking.
            all.Remove(all.Find(one => one.Quarters == step.Quarters && one.Reason == step.Text && (one.At - step.At).Duration() < TimeSpan.FromMinutes(1)));
        }

        return [.. all.Select(one => new FileCorrection(FileTime.Of(one.At), 15 * one.Quarters, one.Reason))];
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
