using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Matching;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Imports;

/// <summary>Reads the rows of a table, cell by cell.</summary>
internal sealed partial class ParticipantRows(ImportWords words, SkillFinder finder, Vocabulary vocabulary)
{
    private const int YoungestAge = 14; // S1

    private readonly WeekCell week = new(words);
    private readonly LanguagesCell languages = new(words);
    private readonly SkillsCell skills = new(words, finder, vocabulary);

    /// <summary>Rows without a problem of their own.</summary>
    public IReadOnlyList<ParticipantRow> Read(TextTable table, IReadOnlyList<ImportColumn> columns, DateOnly today, Remarks remarks)
    {
        var rows = new List<ParticipantRow>();
        foreach (var row in table.Rows)
        {
            var before = remarks.Problems.Count;
            var read = ReadRow(new(row, columns, remarks, words), today);
            if (remarks.Problems.Count == before)
            {
                rows.Add(read);
            }
        }

        return rows;
    }

    private ParticipantRow ReadRow(Cells cells, DateOnly today)
    {
        var (first, last) = Name(cells);
        if (first.Length == 0)
        {
            cells.Problem(ImportField.FullName, "Imports.name-missing");
        }
        else if (first.Length > 60 || last.Length > 80)
        {
            cells.Problem(ImportField.FullName, "Imports.name-long");
        }

        var (email, phone) = (Email(cells, ImportField.Email), Phone(cells, ImportField.Phone));
        if (cells.Text(ImportField.Contact) is { Length: > 0 } contact)
        {
            (email, phone) = contact.Contains('@', StringComparison.Ordinal) ? (email ?? Email(cells, ImportField.Contact), phone) : (email, phone ?? Phone(cells, ImportField.Contact));
        }

        return new(cells.Row, first, last)
        {
            Number = cells.Text(ImportField.Number) is { Length: > 0 and <= 60 } number ? number : null,
            Phone = phone,
            Email = email,
            Born = Born(cells, today),
            Language = words.Languages.FirstOrDefault(language => language.Value.Has(Folding.Fold(cells.Text(ImportField.Language)))).Key is { } code && ExchangeApi.Languages.Contains(code) ? code : "lt",
            Answers = Answers(cells),
        };
    }

    private (string First, string Last) Name(Cells cells)
    {
        if (cells.Text(ImportField.FirstName) is { Length: > 0 } first)
        {
            return (Cased(first), Cased(cells.Text(ImportField.LastName)));
        }

        var familyFirst = cells.Text(ImportField.FamilyFirst);
        var whole = familyFirst.Length > 0 ? familyFirst : cells.Text(ImportField.FullName);
        var comma = whole.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            return (Cased(whole[(comma + 1)..].Trim()), Cased(whole[..comma].Trim()));
        }

        var parts = whole.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? ("", "")
            : familyFirst.Length > 0 ? (Cased(string.Join(' ', parts[1..])), Cased(parts[0]))
            : (Cased(string.Join(' ', parts.Length > 2 ? parts[..^1] : parts[..1])), Cased(parts.Length > 1 ? parts[^1] : ""));
    }

    // Names typed in capitals or in small letters only, as tables often have them.
    private static string Cased(string name) => name.Length > 1 && (name == name.ToUpperInvariant() || name == name.ToLowerInvariant())
        ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())
        : name;

    private static string? Phone(Cells cells, ImportField field)
    {
        var text = cells.Text(field);
        if (text.Length == 0)
        {
            return null;
        }

        var several = text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (several.Length > 1)
        {
            cells.Warning(field, "Imports.phone-several");
        }

        if (PhoneNumber.TryNormalise(several[0], out var phone))
        {
            return phone;
        }

        cells.Problem(field, "Imports.phone-wrong", text);
        return null;
    }

    private static string? Email(Cells cells, ImportField field)
    {
        var text = cells.Text(field).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (text.Length == 0 || (new EmailAddressAttribute().IsValid(text) && text.LastIndexOf('.') > text.IndexOf('@', StringComparison.Ordinal) + 1))
        {
            return text.Length == 0 ? null : text;
        }

        cells.Problem(field, "Imports.email-wrong", text);
        return null;
    }

    private DateOnly? Born(Cells cells, DateOnly today)
    {
        var text = cells.Text(ImportField.BirthDate);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateCell.Read(text, words) is not { } born || born > today || born.Year < today.Year - 120)
        {
            cells.Problem(ImportField.BirthDate, "Imports.date-wrong", text);
            return null;
        }

        if (born.AddYears(YoungestAge) > today)
        {
            cells.Problem(ImportField.BirthDate, "Imports.too-young", YoungestAge);
        }

        return born;
    }

    private QuestionnaireAnswers Answers(Cells cells)
    {
        var can = skills.Read(cells.Text(ImportField.Skills));
        var wants = skills.Read(cells.Text(ImportField.Needs));
        var likes = skills.ReadInterests(cells.Text(ImportField.Interests));
        var speaks = languages.Read(cells.Text(ImportField.Languages));
        var free = week.Read(cells.Text(ImportField.Times));
        cells.Strange(ImportField.Skills, can.Strange);
        cells.Strange(ImportField.Needs, wants.Strange);
        cells.Strange(ImportField.Interests, likes.Strange);
        cells.Strange(ImportField.Languages, speaks.Strange);
        cells.Strange(ImportField.Times, free.Strange);
        can.Licensed.ToList().ForEach(phrase => cells.Warning(ImportField.Skills, "Imports.licensed", phrase));
        wants.Licensed.ToList().ForEach(phrase => cells.Warning(ImportField.Needs, "Imports.licensed", phrase));
        cells.AtMost(ImportField.Skills, can.Skills.Count, QuestionnaireRules.MostSkills);
        cells.AtMost(ImportField.Needs, wants.Skills.Count, QuestionnaireRules.MostNeeds);
        cells.AtMost(ImportField.Interests, likes.Codes.Count, QuestionnaireRules.MostInterests);
        var limits = cells.Text(ImportField.Limits);
        if (limits.Length > QuestionnaireRules.LongestLimits)
        {
            cells.Problem(ImportField.Limits, "Imports.limits-long", QuestionnaireRules.LongestLimits);
        }

        return new()
        {
            Skills = can.Skills,
            Needs = [.. wants.Skills.Select(skill => skill.Code)],
            Interests = likes.Codes,
            Languages = speaks.Languages,
            Week = free.Week,
            Neighbourhood = Place(cells),
            DistanceMetres = Distance(cells),
            Mode = Mode(cells),
            Limits = limits.Length > 0 ? limits : null,
        };
    }

    // Only the part of Dainava is kept, never the address it was found by (Q3).
    private string? Place(Cells cells)
    {
        var text = cells.Text(ImportField.Place);
        var tokens = Folding.Fold(text).Replace("pr.", "", StringComparison.Ordinal).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var found = words.Places.Where(place => Enumerable.Range(0, tokens.Length).Any(i => place.Value.LengthAt(tokens, i) > 0)).Select(place => place.Key).FirstOrDefault();
        if (text.Length > 0 && found is null)
        {
            cells.Warning(ImportField.Place, "Imports.place-strange", text);
        }

        return found;
    }

    private int? Distance(Cells cells)
    {
        var text = Folding.Fold(cells.Text(ImportField.Distance));
        if (text.Length == 0)
        {
            return null;
        }

        if (Amount().Match(text) is { Success: true } amount)
        {
            var number = double.Parse(amount.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
            var unit = amount.Groups[2].Value;
            var metres = words.Minutes.Has(unit) ? number * 1000 / 15 // a quarter of an hour on foot is a kilometre
                : words.Metres.Has(unit) || (unit.Length == 0 && number > 20) ? number
                : words.Kilometres.Has(unit) || unit.Length == 0 ? number * 1000
                : -1;
            if (metres is >= 0 and <= QuestionnaireRules.MostMetres)
            {
                return (int)Math.Round(metres, MidpointRounding.AwayFromZero);
            }
        }

        cells.Warning(ImportField.Distance, "Imports.not-understood", text);
        return null;
    }

    private MeetingMode? Mode(Cells cells)
    {
        var text = Folding.Fold(cells.Text(ImportField.Mode));
        if (text.Length == 0)
        {
            return null;
        }

        var tokens = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        bool Says(string name) => Enumerable.Range(0, tokens.Length).Any(i => words.Modes[name].LengthAt(tokens, i) > 0);
        MeetingMode? mode = words.Modes["both"].Has(text) || (Says("inPerson") && Says("remote")) ? MeetingMode.Both : Says("remote") ? MeetingMode.Remote : Says("inPerson") ? MeetingMode.InPerson : null;
        if (mode is null)
        {
            cells.Warning(ImportField.Mode, "Imports.not-understood", text);
        }

        return mode;
    }

    [GeneratedRegex(@"(\d+(?:[.,]\d+)?)\s*(\p{L}*)")]
    private static partial Regex Amount();
}
