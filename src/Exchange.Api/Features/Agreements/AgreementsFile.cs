using System.Globalization;
using Exchange.Api.Areas;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Writes down what two people did, step by step, and lets it happen again.</summary>
internal sealed class AgreementsFile() : FilePart<FileAgreement>(70, "agreements")
{
    protected override async Task<IReadOnlyList<FileAgreement>> RowsAsync(FileWriting file, CancellationToken ct)
    {
        var rows = await file.Db.Agreements.AsNoTracking().Include(agreement => agreement.Steps).ToListAsync(ct);
        var ordered = rows.OrderBy(agreement => agreement.BegunAt).ThenBy(agreement => file.Key(agreement.OtherThan(agreement.AuthorId)), StringComparer.Ordinal).ThenBy(agreement => agreement.Series?.Number ?? 0)
            .ThenBy(agreement => file.Key(agreement.AuthorId), StringComparer.Ordinal).ThenBy(agreement => agreement.What, StringComparer.Ordinal).ToList();
        var formers = rows.Select(agreement => agreement.FormerId).ToHashSet();
        foreach (var (agreement, i) in ordered.Where(agreement => file.NamedAgreements.Contains(agreement.Id) || formers.Contains(agreement.Id)).Select((agreement, i) => (agreement, i)))
        {
            file.Call(agreement.Id, string.Create(CultureInfo.InvariantCulture, $"agreement-{i + 1}"));
        }

        return [.. ordered.Select(agreement =>
        {
            var (steps, also) = (agreement.Steps.OrderBy(step => step.Number).ToList(), agreement.Also());
            return new FileAgreement
            {
                Key = file.KeyOrNull(agreement.Id),
                After = file.Key(agreement.FormerId),
                Listing = file.Key(agreement.Answered()),
                Need = also is { } need && need == agreement.NeedId ? file.Key(need) : null,
                Offer = also is { } offer && offer == agreement.OfferId ? file.Key(offer) : null,
                Helper = agreement.OfferId is null && agreement.NeedId is null ? file.Key(agreement.GiverId) : null,
                Slip = agreement.Slip,
                Day = agreement.Slip is null ? null : FileTime.Of(agreement.StartsAt),
                What = agreement.What,
                With = file.Key(agreement.OtherThan(agreement.AuthorId)),
                Minutes = steps[0].Hours?.Minutes ?? 0,
                Steps = [.. steps.Select(step => Step(step, agreement, file))],
            };
        })];
    }

    protected override void Read(FileAgreement said, FileReading file) => AgreementReplay.Read(said, file);

    private static FileStep Step(AgreementStep step, Agreement agreement, FileWriting file) => new()
    {
        Act = step.Act,
        At = FileTime.Of(step.At),
        By = file.Key(step.ActorId),
        For = step.SubjectId is { } subject && subject != step.ActorId ? file.Key(subject) : null,
        Minutes = step.Number > 1 && step.Hours is { } hours ? hours.Minutes : null,
        StartsAt = step.Act is AgreementAct.Suggest or AgreementAct.NextTime ? FileTime.Of(step.StartsAt) : null,
        Text = step.Act is AgreementAct.Agree or AgreementAct.NextTime ? null : step.Text,
        Reason = step.Reason,
        Consent = step.Consent,
        Every = step.Act == AgreementAct.Suggest ? step.Every : null,
        Times = step.Act == AgreementAct.Suggest ? step.Times : null,
        ReviewReasons = step.Act is AgreementAct.Agree or AgreementAct.NextTime && step.To == AgreementState.AwaitingApproval ? agreement.ReviewReasons : null,
    };
}
