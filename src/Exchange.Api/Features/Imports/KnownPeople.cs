using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Exchange.Domain.Language;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>
/// Tells who of a table is known already: by the worker's own number, else by phone or e-mail, else by name and date of birth
/// among the worker's own people. In doubt it says so instead of choosing.
/// </summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<string, Guid> byNumber = new(StringComparer.Ordinal);
    private readonly List<Person> people = [];
    private readonly HashSet<Guid> mine = [];
    private readonly Dictionary<Guid, QuestionnaireAnswers> answers = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    private KnownPeople()
    {
    }

    public static async Task<KnownPeople> LoadAsync(ExchangeDb db, Guid worker, IReadOnlyList<ParticipantRow> rows, CancellationToken ct)
    {
        var known = new KnownPeople();
        var phones = rows.Select(row => row.Phone).Where(phone => phone is not null).ToList();
        var emails = rows.Select(row => row.Email).Where(email => email is not null).ToList();
        var mine = await db.Participants.Where(participant => participant.WorkerId == worker).Select(participant => participant.PersonId).ToListAsync(ct);
        known.mine.UnionWith(mine);
        known.people.AddRange(await db.People.Where(person => mine.Contains(person.Id) || phones.Contains(person.Phone) || emails.Contains(person.Email)).ToListAsync(ct));
        foreach (var number in await db.OwnNumbers.Where(number => number.WorkerId == worker).ToListAsync(ct))
        {
            known.byNumber[number.Number] = number.PersonId;
        }

        foreach (var questionnaire in await db.Questionnaires.AsNoTracking().Where(questionnaire => mine.Contains(questionnaire.PersonId)).Select(questionnaire => new { questionnaire.PersonId, questionnaire.Answers }).ToListAsync(ct))
        {
            known.answers[questionnaire.PersonId] = questionnaire.Answers;
        }

        return known;
    }

    /// <summary>The person of a row, or null for a new one; a doubt is written down as a problem.</summary>
    public Person? Find(ParticipantRow row, IReadOnlyList<ImportColumn> columns, Remarks remarks)
    {
        Repeated(row, columns, remarks);
        if (row.Number is not null && byNumber.TryGetValue(row.Number, out var id))
        {
            return people.FirstOrDefault(person => person.Id == id);
        }

        var reached = people.Where(person => (row.Phone is not null && person.Phone == row.Phone) || (row.Email is not null && person.Email == row.Email)).ToList();
        if (reached.Count > 1)
        {
            remarks.Problem(row.Row, Header(columns, ImportField.Phone, ImportField.Email, ImportField.Contact), "Imports.contacts-of-two");
            return null;
        }

        if (reached is [var one])
        {
            if (!mine.Contains(one.Id))
            {
                remarks.Problem(row.Row, Header(columns, ImportField.Phone, ImportField.Email, ImportField.Contact), "Imports.already-member");
                return null;
            }

            if (NameOf(one) != Folded(row))
            {
                remarks.Problem(row.Row, Header(columns, ImportField.Phone, ImportField.Email, ImportField.Contact), "Imports.contact-other-name", one.FullName);
                return null;
            }

            return one;
        }

        var named = people.Where(person => mine.Contains(person.Id) && person.LeftAt is null && NameOf(person) == Folded(row) && person.BirthDate == row.Born).ToList();
        if (named.Count > 1)
        {
            remarks.Problem(row.Row, Header(columns, ImportField.FullName, ImportField.FirstName, ImportField.FamilyFirst), "Imports.name-of-two", row.Name);
            return null;
        }

        return named.FirstOrDefault();
    }

    public ImportAct ActOf(ParticipantRow row, Person? known)
    {
        if (known is null)
        {
            return ImportAct.Make;
        }

        var fills = (known.Phone is null && row.Phone is not null)
            || (known.Email is null && row.Email is not null)
            || (known.BirthDate is null && row.Born is not null)
            || (row.Number is not null && !byNumber.ContainsKey(row.Number))
            || Unanswered.In(answers.GetValueOrDefault(known.Id) ?? new(), row.Answers) != QuestionnaireSection.None;
        return fills ? ImportAct.FillIn : ImportAct.Nothing;
    }

    private void Repeated(ParticipantRow row, IReadOnlyList<ImportColumn> columns, Remarks remarks)
    {
        Once(row.Number, "Imports.number-twice", ImportField.Number);
        Once(row.Phone, "Imports.phone-twice", ImportField.Phone, ImportField.Contact);
        Once(row.Email, "Imports.email-twice", ImportField.Email, ImportField.Contact);
        Once($"{Folded(row)}/{row.Born:yyyy-MM-dd}", "Imports.name-twice", ImportField.FullName, ImportField.FirstName, ImportField.FamilyFirst);

        void Once(string? value, string key, params ImportField[] fields)
        {
            if (value is not null && !seen.TryAdd($"{key} {value}", row.Row))
            {
                remarks.Problem(row.Row, Header(columns, fields), key, seen[$"{key} {value}"]);
            }
        }
    }

    private static string Header(IReadOnlyList<ImportColumn> columns, params ImportField[] fields) =>
        columns.FirstOrDefault(column => column.Field is { } field && fields.Contains(field))?.Header ?? "";

    private static string NameOf(Person person) => Folding.Fold(person.FullName);

    private static string Folded(ParticipantRow row) => Folding.Fold(row.Name);
}
