using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Agreed times and fairs as events of a calendar: first names only, no hours of anybody's account.</summary>
internal static class Meetings
{
    private static readonly AgreementState[] Off = [AgreementState.Cancelled, AgreementState.NotApproved, AgreementState.Expired, AgreementState.NoShow, AgreementState.Voided];

    public static async Task<IReadOnlyList<CalendarEvent>> MeetingsAsync(this ExchangeDb db, Guid me, IReadOnlyList<Agreement> agreements, Names names, CancellationToken ct)
    {
        var others = agreements.Select(agreement => agreement.OtherThan(me)).Distinct().ToList();
        var named = await db.People.AsNoTracking().Where(person => others.Contains(person.Id)).ToDictionaryAsync(person => person.Id, names.First, ct);
        return [.. agreements.Where(agreement => agreement.StartsAt is not null).Select(agreement => new CalendarEvent(
            $"{agreement.Id}@susitarimai.birza",
            agreement.Version,
            agreement.Since,
            agreement.StartsAt!.Value,
            agreement.EndsAt!.Value,
            $"{agreement.What} · {named[agreement.OtherThan(me)]}{(agreement.Series is { } series ? $" · {series.Number}/{series.Times}" : "")}",
            agreement.Place ?? "",
            "",
            Off.Contains(agreement.State)))];
    }

    public static CalendarEvent Of(JobFair fair, bool comes = true) => new(
        $"{fair.Id}@muges.birza",
        fair.Revision,
        fair.ChangedAt,
        KaunasTime.At(fair.Date, fair.Opens),
        KaunasTime.At(fair.Date, fair.Closes),
        fair.Title,
        fair.Place,
        fair.GetThere,
        !comes || fair.State == FairState.Cancelled);
}
