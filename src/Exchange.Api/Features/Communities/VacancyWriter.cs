using Exchange.Domain.Employers;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes a job down.</summary>
internal static class VacancyWriter
{
    public static FileVacancy Write(Vacancy vacancy, string key) => new()
    {
        Key = key,
        Title = vacancy.Title,
        Tasks = vacancy.Tasks,
        PayText = vacancy.PayText,
        PayFrom = vacancy.PayFrom,
        PayTo = vacancy.PayTo,
        PayPer = vacancy.PayPer,
        Week = FileWeek.Write(vacancy.Week),
        HoursText = vacancy.HoursText,
        Place = vacancy.Place,
        Neighbourhood = vacancy.Neighbourhood,
        Remote = vacancy.Remote,
        Languages = vacancy.Languages,
        Skills = vacancy.Skills,
        TrainingGiven = vacancy.TrainingGiven,
        Seats = vacancy.Seats,
        Occupation = vacancy.Occupation,
        Written = FileTime.Of(vacancy.PublishedAt ?? vacancy.ChangedAt),

        // What counts of the opening is its last day, which follows from the day it was opened the last time.
        Opened = vacancy.OpenUntil is { } until ? FileTime.Of(until.AddDays(-Vacancy.OpenDays) == vacancy.PublishedAt!.Value.InKaunas().Date()
            ? vacancy.PublishedAt.Value
            : KaunasTime.At(until.AddDays(-Vacancy.OpenDays), new(12, 0))) : null,
        Closed = vacancy.State == VacancyState.Closed ? FileTime.Of(vacancy.ChangedAt) : null,
    };
}
