using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Journal;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>
/// Cards of the candidates who agreed for this fair, for an employer with an approved stand there. No name, no ranking (C-6); fewer than
/// five fitting are not shown (C-9). Each person shown finds it among those who saw their record.
/// </summary>
[May(Who.Employer)]
public sealed record Candidates(Guid FairId) : IRequest<CandidateList>
{
    /// <summary>Section of the access record.</summary>
    public const string Section = "CandidateCard";

    /// <summary>Code of a skill or of a category, or empty for any.</summary>
    public string? Skill { get; init; }

    /// <summary>Two-letter code, or empty for any.</summary>
    public string? Language { get; init; }

    /// <summary>Lowest level of the language.</summary>
    public LanguageLevel? LanguageLevel { get; init; }

    public FreeTime? Time { get; init; }

    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 20;
}

/// <summary>What the employer sees.</summary>
/// <param name="Fair">Name of the fair.</param>
/// <param name="TooFew">Fewer than five fit, so none is shown.</param>
/// <param name="Cards">One page of cards in neutral order.</param>
public sealed record CandidateList(string Fair, bool TooFew, PageOf<NamedCard> Cards);

/// <summary>A candidate card in the reader's words.</summary>
/// <param name="Number">Number on the badge.</param>
/// <param name="Skills">What the person can do.</param>
/// <param name="Languages">Languages with levels.</param>
/// <param name="Times">When the person could work, coarsely.</param>
public sealed record NamedCard(int Number, IReadOnlyList<NamedSkill> Skills, IReadOnlyList<NamedLanguage> Languages, IReadOnlyList<FreeTime> Times);

internal sealed class CandidatesHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, Vocabulary vocabulary, Names names, WriteTurn turn)
    : IRequestHandler<Candidates, CandidateList>
{
    public async Task<CandidateList> Handle(Candidates request, CancellationToken ct)
    {
        var fair = await db.FairsVisibleTo(actor).AsNoTracking().OneAsync(request.FairId, ct);
        var employer = await db.EmployerOfAsync(actor, ct);
        if (employer.State != EmployerState.Approved
            || !await db.Stands.AnyAsync(s => s.FairId == fair.Id && s.EmployerId == employer.Id && s.State == StandState.Approved, ct))
        {
            throw new Refused("job-fairs.stand-needed");
        }

        var people = await CardsAsync(fair, ct);
        var shown = CandidateCards.Show(people.Values, Filter(request), employer.Id, fair.Id);
        var page = shown is null ? [] : shown.Skip((request.Page - 1) * request.Size).Take(request.Size).ToList();
        var persons = people.ToDictionary(pair => pair.Value.Number, pair => pair.Key);
        await SeenAsync([.. page.Select(card => persons[card.Number])], employer.Name, ct);
        return new(fair.Title, shown is null, new([.. page.Select(Words)], request.Page, request.Size, shown?.Count ?? 0));
    }

    // Only live registrations with a live consent, an approved questionnaire and an age that is not known to be under 18; nothing after the fair.
    private async Task<Dictionary<Guid, CandidateCard>> CardsAsync(JobFair fair, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        if (fair.StateOn(today) != FairState.Published)
        {
            return [];
        }

        var adult = today.AddYears(-18);
        var rows = await db.FairRegistrations.Live().Where(r => r.FairId == fair.Id)
            .Where(r => db.CardConsents.Any(c => c.FairId == fair.Id && c.PersonId == r.PersonId && c.WithdrawnAt == null))
            .Where(r => db.People.Any(p => p.Id == r.PersonId && p.LeftAt == null && (p.BirthDate == null || p.BirthDate <= adult)))
            .Join(db.Questionnaires, r => r.PersonId, a => a.PersonId, (r, a) => new { r.PersonId, r.CardNumber, a.Approved })
            .AsNoTracking().ToListAsync(ct);
        return rows.Where(row => row.Approved is not null).ToDictionary(
            row => row.PersonId,
            row => new CandidateCard(row.CardNumber, row.Approved!.Skills, row.Approved.Languages, FreeTimes.In(row.Approved.Week)));
    }

    private CardFilter Filter(Candidates request)
    {
        var asked = string.IsNullOrEmpty(request.Skill) ? null : request.Skill;
        // A category stands for its skills; a skill for itself and the narrower ones below it. A code nobody knows fits nobody.
        var codes = vocabulary.Skills.Where(skill => skill.Category == asked || Above(skill).Contains(asked)).Select(skill => skill.Code);
        return new(
            asked is null ? new HashSet<string>() : codes.DefaultIfEmpty("").ToHashSet(),
            string.IsNullOrEmpty(request.Language) ? null : request.Language,
            request.LanguageLevel ?? LanguageLevel.A1,
            request.Time);
    }

    private IEnumerable<string?> Above(Skill skill)
    {
        for (var at = skill; at is not null; at = at.Parent is { } parent ? vocabulary.Find(parent) : null)
        {
            yield return at.Code;
        }
    }

    private NamedCard Words(CandidateCard card) => new(card.Number, names.With(card.Skills), names.With(card.Languages), card.Times);

    // One record per employer, person and day, with the employer's name for the person to read (F9).
    private async Task SeenAsync(IReadOnlyList<Guid> persons, string employer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var morning = KaunasTime.At(clock.TodayInKaunas(), TimeOnly.MinValue).ToUniversalTime();
        using var mine = await turn.WaitAsync(ct);
        var already = await db.AccessRecords
            .Where(r => r.Section == Candidates.Section && r.Reason == employer && r.At >= morning && persons.Contains(r.SubjectId))
            .Select(r => r.SubjectId).ToListAsync(ct);
        db.AccessRecords.AddRange(persons.Except(already).Select(person => new AccessRecord
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = actor.Actor,
            SubjectId = person,
            Section = Candidates.Section,
            Reason = employer,
        }));
        await db.SaveChangesAsync(ct);
    }
}
