using Exchange.Api.Data;
using Exchange.Api.Data.Seeds;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>
/// Makes a worker's participants of a table: first everything is read and compared with who is known, then, when nothing is wrong,
/// all of it is written. The same table again makes nobody twice and overwrites nothing.
/// </summary>
internal sealed class ParticipantImport(ExchangeDb db, MemberRegistration joining, QuestionnaireRules rules, ImportWords words, SkillFinder finder, Vocabulary vocabulary, Words texts, TimeProvider clock)
{
    private sealed record Planned(ParticipantRow Row, Person? Known);

    public async Task<ImportOutcome> PreviewAsync(byte[] file, IReadOnlyList<string> byHand, Guid worker, CancellationToken ct) => (await PlanAsync(file, byHand, worker, ct)).Outcome;

    /// <exception cref="Invalid">There is a problem: nothing is written. One error for each problem.</exception>
    public async Task<ImportOutcome> ImportAsync(byte[] file, IReadOnlyList<string> byHand, Guid worker, IProgress<(int Done, int All)>? progress, CancellationToken ct)
    {
        var (outcome, planned) = await PlanAsync(file, byHand, worker, ct);
        if (outcome.Problems.Count > 0)
        {
            throw new Invalid([.. outcome.Problems.Select(problem => (texts["Imports.where", problem.Row, problem.Column], "Imports.problem", new object[] { problem.Message }))]);
        }

        var rows = new List<ImportedRow>();
        foreach (var (plan, row) in planned.Zip(outcome.Rows))
        {
            rows.Add(row with { PersonId = row.Act == ImportAct.Nothing ? plan.Known!.Id : await WriteAsync(plan, worker, ct) });
            progress?.Report((rows.Count, planned.Count));
        }

        return outcome with { Rows = rows };
    }

    private async Task<(ImportOutcome Outcome, IReadOnlyList<Planned> Planned)> PlanAsync(byte[] file, IReadOnlyList<string> byHand, Guid worker, CancellationToken ct)
    {
        var table = TextTable.Read(file);
        var columns = ColumnMap.Of(table, byHand, words);
        var remarks = new Remarks(texts);
        CheckColumns(columns, remarks);
        IReadOnlyList<Planned> planned = [];
        var rows = new List<ImportedRow>();
        if (remarks.Problems.Count == 0)
        {
            var read = new ParticipantRows(words, finder, vocabulary).Read(table, columns, clock.TodayInKaunas(), remarks);
            var known = await KnownPeople.LoadAsync(db, worker, read, ct);
            planned = [.. read.Select(row => new Planned(row, known.Find(row, columns, remarks)))];
            foreach (var plan in planned)
            {
                rows.Add(new(plan.Row.Row, plan.Row.Name, known.ActOf(plan.Row, plan.Known), [.. plan.Row.Answers.Skills.Select(skill => skill.Code)], plan.Row.Answers.Needs, plan.Known?.Id));
            }
        }

        return (new(table.WrittenIn, columns, rows, [.. remarks.Problems.OrderBy(problem => problem.Row)], [.. remarks.Warnings.OrderBy(warning => warning.Row)]), planned);
    }

    private static void CheckColumns(IReadOnlyList<ImportColumn> columns, Remarks remarks)
    {
        foreach (var column in columns.Where(column => column.Field is null))
        {
            remarks.Problem(0, column.Header, "Imports.column-unknown", column.Header);
        }

        if (!columns.Any(column => column.Field is ImportField.FullName or ImportField.FamilyFirst or ImportField.FirstName))
        {
            remarks.Problem(0, "", "Imports.column-name-missing");
        }
    }

    private async Task<Guid> WriteAsync(Planned plan, Guid worker, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = plan.Row;
        var person = plan.Known;
        if (person is null)
        {
            person = await joining.JoinAsync(row.FirstName, row.LastName, ct);
            person.Speak(row.Language);
            await joining.OpenAsync(person, Who.Resident);
            db.Participants.Add(Participant.Enrol(person.Id, worker, now));
        }

        await joining.ReachAsync(person, person.Email ?? row.Email, person.Phone ?? row.Phone, ct);
        person.BornOn(person.BirthDate ?? row.Born);
        if (row.Number is not null && await db.OwnNumbers.FindAsync([worker, row.Number], ct) is null)
        {
            db.OwnNumbers.Add(OwnNumber.Of(worker, row.Number, person.Id));
        }

        var questionnaire = await db.Questionnaires.FindAsync([person.Id], ct);
        if (questionnaire is null)
        {
            db.Questionnaires.Add(questionnaire = Questionnaire.Begin(person.Id, now));
        }

        if (Unanswered.In(questionnaire.Answers, row.Answers) is var sections && sections != QuestionnaireSection.None)
        {
            questionnaire.Tell(sections, row.Answers, worker, now, rules);
        }

        return person.Id;
    }
}

/// <summary>Parts of a questionnaire that are empty and that a row can fill: what somebody has answered is never overwritten by a table.</summary>
internal static class Unanswered
{
    private static readonly QuestionnaireAnswers Nothing = new();

    public static QuestionnaireSection In(QuestionnaireAnswers answers, QuestionnaireAnswers row) => Enum.GetValues<QuestionnaireSection>()
        .Where(section => section is not (QuestionnaireSection.None or QuestionnaireSection.All))
        .Where(section => answers.SameIn(section, Nothing) && !row.SameIn(section, Nothing))
        .Aggregate(QuestionnaireSection.None, (all, section) => all | section);
}
