using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>An own vacancy as its form stands, ready to be changed and sent back.</summary>
[May(Who.Employer)]
public sealed record MyVacancy(Guid Id) : IRequest<WrittenVacancy>;

/// <summary>A vacancy as its employer sees it.</summary>
/// <param name="Form">What was written, with the version to send back.</param>
/// <param name="State">As stored.</param>
/// <param name="IsOpen">Open today.</param>
/// <param name="OpenUntil">Last open day, Kaunas time.</param>
/// <param name="UnfairWords">Words a human should look at before it is opened (F-2).</param>
public sealed record WrittenVacancy(WriteVacancy Form, VacancyState State, bool IsOpen, DateOnly? OpenUntil, IReadOnlyList<string> UnfairWords);

internal sealed class MyVacancyHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyVacancy, WrittenVacancy>
{
    public async Task<WrittenVacancy> Handle(MyVacancy request, CancellationToken ct)
    {
        var vacancy = await db.VacanciesOf(actor).AsNoTracking().OneAsync(request.Id, ct);
        var form = new WriteVacancy
        {
            Id = vacancy.Id,
            ExpectedVersion = vacancy.ChangedAt.UtcTicks,
            Title = vacancy.Title,
            Tasks = vacancy.Tasks,
            PayText = vacancy.PayText,
            PayFrom = vacancy.PayFrom,
            PayTo = vacancy.PayTo,
            PayPer = vacancy.PayPer,
            Week = vacancy.Week,
            HoursText = vacancy.HoursText,
            Place = vacancy.Place,
            Neighbourhood = vacancy.Neighbourhood,
            Remote = vacancy.Remote,
            Languages = [.. vacancy.Languages.Select(language => new AskedLanguage { Code = language.Code, Level = language.Level })],
            Skills = [.. vacancy.Skills.Select(skill => new AskedSkill { Code = skill.Code, Level = skill.Level })],
            TrainingGiven = vacancy.TrainingGiven,
            Seats = vacancy.Seats,
            Occupation = vacancy.Occupation,
        };
        return new(form, vacancy.State, vacancy.IsOpenOn(clock.TodayInKaunas()), vacancy.OpenUntil,
            UnfairWords.In(vacancy.Title, vacancy.Tasks, vacancy.PayText, vacancy.HoursText));
    }
}
