using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Employers;
using Exchange.Domain.Language;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>Open jobs, newest first.</summary>
[May(Who.Anyone)]
public sealed record OpenJobs : IRequest<PageOf<VacancyCard>>
{
    /// <summary>Words looked for in the name, the tasks and the employer's name, without regard to endings, case or marks.</summary>
    [StringLength(100, ErrorMessage = "Employers.words-long")]
    public string? Text { get; init; }

    /// <summary>Only where this language, two letters, is enough.</summary>
    public string? Language { get; init; }

    /// <summary>Only where the work is taught.</summary>
    public bool Training { get; init; }

    /// <summary>Only what can be done at a distance.</summary>
    public bool Remote { get; init; }

    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 20;
}

/// <summary>A job in a list.</summary>
/// <param name="Id">Vacancy.</param>
/// <param name="Title">Its name.</param>
/// <param name="Employer">Name of the employer.</param>
/// <param name="Pay">Pay.</param>
/// <param name="Place">Street or landmark; may be empty for remote work.</param>
/// <param name="Neighbourhood">Part of Dainava in the reader's words, or null.</param>
/// <param name="Remote">Can be done at a distance.</param>
/// <param name="TrainingGiven">The work is taught.</param>
/// <param name="Languages">Languages it cannot do without.</param>
/// <param name="PublishedAt">When it was first opened.</param>
public sealed record VacancyCard(
    Guid Id, string Title, string Employer, Pay Pay, string Place, string? Neighbourhood, bool Remote, bool TrainingGiven, IReadOnlyList<NamedLanguage> Languages,
    DateTimeOffset PublishedAt);

internal sealed class OpenJobsHandler(ExchangeDb db, TimeProvider clock, Names names) : IRequestHandler<OpenJobs, PageOf<VacancyCard>>
{
    public async Task<PageOf<VacancyCard>> Handle(OpenJobs request, CancellationToken ct)
    {
        var open = await db.OpenVacancies(clock.TodayInKaunas())
            .Where(v => (!request.Training || v.TrainingGiven) && (!request.Remote || v.Remote))
            .Join(db.Employers, v => v.EmployerId, e => e.Id, (v, e) => new Row(v.Id, v.Title, v.Tasks, e.Name, v.Languages, v.PublishedAt!.Value))
            .ToListAsync(ct);

        // A community has some dozens of open jobs: reading their words here spares a second full-text index.
        var wanted = Analyser.Tokens(request.Text);
        var found = open
            .Where(row => string.IsNullOrEmpty(request.Language) || row.Languages.All(language => language.Code == request.Language))
            .Where(row => wanted.Count == 0 || Says(row, wanted))
            .OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Id).ToList();
        var ids = found.Skip((request.Page - 1) * request.Size).Take(request.Size).Select(row => row.Id).ToList();
        return new(await CardsAsync(ids, ct), request.Page, request.Size, found.Count);
    }

    private static bool Says(Row row, IReadOnlyList<string> wanted)
    {
        var words = Analyser.Tokens($"{row.Title} {row.Tasks} {row.Employer}");
        return wanted.All(word => words.Any(said => said.StartsWith(word, StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<VacancyCard>> CardsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Vacancies.AsNoTracking().Where(v => ids.Contains(v.Id))
            .Join(db.Employers, v => v.EmployerId, e => e.Id, (vacancy, employer) => new { vacancy, employer.Name }).ToDictionaryAsync(row => row.vacancy.Id, ct);
        return [.. ids.Select(id => rows[id]).Select(row => Card(row.vacancy, row.Name))];
    }

    private VacancyCard Card(Vacancy v, string employer) => new(
        v.Id, v.Title, employer, new(v.PayFrom, v.PayTo, v.PayPer, v.PayText), v.Place,
        v.Neighbourhood is { } code ? names.Neighbourhood(code) : null,
        v.Remote, v.TrainingGiven, names.With(v.Languages), v.PublishedAt!.Value);

    private sealed record Row(Guid Id, string Title, string Tasks, string Employer, IReadOnlyList<LanguageSpoken> Languages, DateTimeOffset PublishedAt);
}
