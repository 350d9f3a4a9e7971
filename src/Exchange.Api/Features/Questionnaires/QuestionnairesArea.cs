using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

[UnderMandate(MandateScope.Questionnaire)]
internal sealed class QuestionnairesArea : Area
{
    private static readonly string[] Nothing = [];

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Questionnaire), "questionnaire", "people.questionnaire", "for good, because it is what the person says of themselves, and changes when they say so", "stays, and is matched with nobody any more"),
        new(typeof(QuestionnaireApproval), "no, because it stands in the journal", "people.questionnaire", "for good, because it is a consent", "stays"),
    ];

    public override IReadOnlyList<FilePart> File => [new QuestionnaireFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(20, "questionnaire", "Questionnaires.copy", ["what", "said"], CopyAsync)];

    public override IReadOnlyList<DayPart> Day => [new(10, DayAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (words, names) = (reader.Words, reader.Names);
        var said = (await reader.Db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(questionnaire => questionnaire.PersonId == reader.Me, ct))?.Answers;
        (string What, IEnumerable<string?> Said)[] rows = said is null ? [] :
        [
            ("can", said.Skills.Select(skill => $"{names.Skill(skill.Code)}: {names.Level(skill.Level)}")),
            ("likes", said.Interests.Select(names.SkillOrCategory)),
            ("needs", said.Needs.Select(names.Skill)),
            ("speaks", said.Languages.Select(language => $"{names.Language(language.Code)}: {names.Level(language.Level)}")),
            ("free", names.Week(said.Week)),
            ("part", said.Neighbourhood is { } part ? [names.Neighbourhood(part)] : Nothing),
            ("distance", said.DistanceMetres is { } metres ? [words["Questionnaires.copy-metres", metres]] : Nothing),
            ("meets", said.Mode is { } mode ? [words[$"Questionnaires.copy-meets-{mode.Key()}"]] : Nothing),
            ("limits", said.Limits is { } limits ? [limits] : Nothing),
        ];
        return rows.SelectMany(row => row.Said.Select(one => new[] { words[$"Questionnaires.copy-{row.What}"], one }));
    }

    // Until it is approved, neighbours cannot find the person.
    private static async Task<DayBrings> DayAsync(Reader reader, CancellationToken ct)
    {
        var questionnaire = await reader.Db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(questionnaire => questionnaire.PersonId == reader.Me, ct);
        var asks = questionnaire is null ? "begin" : questionnaire.Next is not null ? "go-on" : questionnaire.Waiting != QuestionnaireSection.None ? "check" : null;
        return new(asks is null ? [] : [new() { Page = QuestionnairesPages.MyQuestionnaire, Title = reader.Words["Questionnaires.day-" + asks], Text = reader.Words["Questionnaires.day-next-" + asks] }]);
    }
}
