using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Employers;

/// <summary>An employer writes a vacancy: a new draft, or changes to one it has. An open vacancy stays open.</summary>
[May(Who.Employer)]
public sealed record WriteVacancy : IRequest<Guid>, IChange
{
    /// <summary>The vacancy to change; left out, a new draft is made.</summary>
    public Guid? Id { get; init; }

    /// <summary>The version the writer has seen; another one there is refused, so that no colleague's change is lost.</summary>
    public long? ExpectedVersion { get; init; }

    [Required(ErrorMessage = "employers.title-missing")]
    [StringLength(80, ErrorMessage = "Employers.title-long")]
    public string Title { get; init; } = "";

    [Required(ErrorMessage = "employers.tasks-missing")]
    [StringLength(2000, ErrorMessage = "Employers.tasks-long")]
    public string Tasks { get; init; } = "";

    [StringLength(200, ErrorMessage = "Employers.words-long")]
    public string? PayText { get; init; }

    /// <summary>Euros before taxes.</summary>
    [Range(typeof(decimal), "0", "100000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "Employers.pay-range")]
    public decimal? PayFrom { get; init; }

    /// <summary>Euros before taxes; left out when it is one amount.</summary>
    [Range(typeof(decimal), "0", "100000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "Employers.pay-range")]
    public decimal? PayTo { get; init; }

    public PayPer PayPer { get; init; }

    public WeekTimes Week { get; init; }

    [StringLength(200, ErrorMessage = "Employers.words-long")]
    public string? HoursText { get; init; }

    [StringLength(120, ErrorMessage = "Employers.place-long")]
    public string? Place { get; init; }

    /// <summary>Part of Dainava; left out when the work is elsewhere.</summary>
    public string? Neighbourhood { get; init; }

    public bool Remote { get; init; }

    [MaxLength(5, ErrorMessage = "Validation.check")]
    public IReadOnlyList<AskedLanguage>? Languages { get; init; }

    [MaxLength(10, ErrorMessage = "Validation.check")]
    public IReadOnlyList<AskedSkill>? Skills { get; init; }

    public bool TrainingGiven { get; init; }

    [Range(1, 99, ErrorMessage = "employers.seats-range")]
    public int Seats { get; init; } = 1;

    /// <summary>URI of an ESCO occupation.</summary>
    public string? Occupation { get; init; }

    internal VacancyTerms Terms() => new()
    {
        Title = Title,
        Tasks = Tasks,
        PayText = PayText ?? "",
        PayFrom = PayFrom,
        PayTo = PayTo,
        PayPer = PayPer,
        Week = Week,
        HoursText = HoursText ?? "",
        Place = Place ?? "",
        Neighbourhood = string.IsNullOrEmpty(Neighbourhood) ? null : Neighbourhood,
        Remote = Remote,
        Languages = [.. (Languages ?? []).Where(asked => !string.IsNullOrEmpty(asked.Code)).DistinctBy(asked => asked.Code)
            .Select(asked => new Domain.Skills.LanguageSpoken(asked.Code!, asked.Level ?? LanguageLevel.A2))],
        Skills = [.. (Skills ?? []).Where(asked => !string.IsNullOrEmpty(asked.Code)).DistinctBy(asked => asked.Code)
            .Select(asked => new Domain.Matching.SkillWanted(asked.Code!, asked.Level))],
        TrainingGiven = TrainingGiven,
        Seats = Seats,
        Occupation = string.IsNullOrWhiteSpace(Occupation) ? null : Occupation.Trim(),
    };
}

internal sealed class WriteVacancyHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, Vocabulary vocabulary, Neighbourhoods neighbourhoods)
    : IRequestHandler<WriteVacancy, Guid>
{
    public async Task<Guid> Handle(WriteVacancy request, CancellationToken ct)
    {
        var terms = request.Terms();
        Know(terms.Skills.All(skill => vocabulary.Find(skill.Code) is not null), nameof(request.Skills));
        Know(terms.Languages.All(language => SpokenLanguages.Codes.Contains(language.Code)), nameof(request.Languages));
        Know(terms.Neighbourhood is null || neighbourhoods.Find(terms.Neighbourhood) is not null, nameof(request.Neighbourhood));

        var now = clock.GetUtcNow();
        if (request.Id is not { } id)
        {
            var draft = Vacancy.Draft((await db.EmployerOfAsync(actor, ct)).Id, terms, now);
            db.Vacancies.Add(draft);
            return draft.Id;
        }

        var vacancy = await db.VacanciesOf(actor).OneAsync(id, ct);
        if (request.ExpectedVersion is { } seen && seen != vacancy.ChangedAt.UtcTicks)
        {
            throw new Refused("access.changed");
        }

        vacancy.Describe(terms, now);
        return vacancy.Id;
    }

    private static void Know(bool known, string field)
    {
        if (!known)
        {
            throw new Invalid(field, "Validation.check");
        }
    }
}
