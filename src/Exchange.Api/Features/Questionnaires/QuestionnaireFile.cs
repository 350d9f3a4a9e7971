using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

internal sealed record FileQuestionnaire
{
    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<string> Week { get; init; } = [];

    public string? Neighbourhood { get; init; }

    public int? DistanceMetres { get; init; }

    public MeetingMode? Mode { get; init; }

    public string? Limits { get; init; }

    public required string Told { get; init; }

    /// <summary>When the person stood by the answers; without it they are a draft.</summary>
    public string? Approved { get; init; }
}

internal sealed class QuestionnaireFile() : PersonFilePart<FileQuestionnaire>(10, "questionnaire")
{
    protected override async Task<Func<Person, FileQuestionnaire?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var questionnaires = await file.Db.Questionnaires.AsNoTracking().ToDictionaryAsync(questionnaire => questionnaire.PersonId, ct);
        return person => questionnaires.TryGetValue(person.Id, out var questionnaire) ? Said(questionnaire) : null;
    }

    protected override void Read(Person person, FilePerson whole, FileQuestionnaire said, FileReading file)
    {
        var questionnaire = Questionnaire.Begin(person.Id, file.Time.At(said.Told));
        questionnaire.Tell(
            QuestionnaireSection.All,
            new()
            {
                Skills = said.Skills,
                Interests = said.Interests,
                Needs = said.Needs,
                Languages = said.Languages,
                Week = FileWeek.Read(said.Week),
                Neighbourhood = said.Neighbourhood,
                DistanceMetres = said.DistanceMetres,
                Mode = said.Mode,
                Limits = said.Limits,
            },
            whole.Worker is { } by ? file.Person(by) : person.Id,
            file.Time.At(said.Told),
            file.Rules);
        file.Db.Questionnaires.Add(questionnaire);
        if (said.Approved is not null)
        {
            file.Db.QuestionnaireApprovals.Add(questionnaire.Approve(file.Time.At(said.Approved)));
        }
    }

    private static FileQuestionnaire Said(Questionnaire questionnaire) => new()
    {
        Skills = questionnaire.Answers.Skills,
        Interests = questionnaire.Answers.Interests,
        Needs = questionnaire.Answers.Needs,
        Languages = questionnaire.Answers.Languages,
        Week = FileWeek.Write(questionnaire.Answers.Week),
        Neighbourhood = questionnaire.Answers.Neighbourhood,
        DistanceMetres = questionnaire.Answers.DistanceMetres,
        Mode = questionnaire.Answers.Mode,
        Limits = questionnaire.Answers.Limits,
        Told = FileTime.Of(questionnaire.StartedAt),

        // Answers that wait for the person's word again are a draft again.
        Approved = questionnaire.Waiting == QuestionnaireSection.None ? FileTime.Of(questionnaire.ApprovedAt) : null,
    };
}
