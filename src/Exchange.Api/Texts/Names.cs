using System.Globalization;
using Exchange.Api.Http;
using Exchange.Domain.Identity;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Api.Texts;

/// <summary>What a code is called in the reader's language: skills, parts of Dainava, languages, levels, days and hours.</summary>
public sealed class Names(Words words, Vocabulary vocabulary, Neighbourhoods parts)
{
    private static string Reader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string Skill(string code) => vocabulary.Find(code) is { } skill ? In(skill.Labels) : code;

    /// <summary>What neighbours read: first name and initial, of whoever has left one word for everybody (C8).</summary>
    public string Of(Person? person) => person is { LeftAt: null } ? person.PublicName : words["Identity.alias"];

    /// <summary>First name alone, where others look over the reader's shoulder.</summary>
    public string First(Person person) => person.LeftAt is null ? person.FirstName : words["Identity.alias"];

    /// <summary>A skill or a whole category, as interests name either.</summary>
    public string SkillOrCategory(string code) => vocabulary.FindCategory(code) is { } category ? In(category.Labels) : Skill(code);

    public string Category(string code) => vocabulary.FindCategory(code) is { } category ? In(category.Labels) : code;

    public string CategoryOf(string skill) => vocabulary.Find(skill) is { } known ? Category(known.Category) : "";

    /// <summary>Name of the picture in the sprite.</summary>
    public string IconOf(string skill) => vocabulary.Find(skill) is { } known ? vocabulary.FindCategory(known.Category)!.Icon : "exchange";

    public string Neighbourhood(string code) => parts.Find(code) is { } part ? In(part.Labels) : code;

    public string Language(string code) => words[$"Names.language-{code}"];

    public string Level(LanguageLevel level) => words[$"Names.language-level-{level}"];

    public string Level(SkillLevel level) => words[$"Names.skill-level-{level}"];

    public string Day(DayOfWeek day) => words[$"Names.day-{(int)day}"];

    /// <summary>The day as in "on Tuesdays".</summary>
    public string OnDays(DayOfWeek day) => words[$"Names.on-day-{(int)day}"];

    public static string Clock(int slot) => string.Create(CultureInfo.InvariantCulture, $"{slot / 2}:{slot % 2 * 30:00}");

    public static string Hours(Stretch stretch) => $"{Clock(stretch.From)}–{Clock(stretch.To)}";

    /// <summary>A whole week in words, a line for neighbouring days with the same hours: "antradienis 17:00–19:30", "kasdien 8:00–20:00".</summary>
    public IEnumerable<string> Week(WeekTimes week)
    {
        var days = week.Stretches()
            .GroupBy(stretch => ((int)stretch.Day + 6) % 7) // Monday first
            .Select(day => (Day: day.Key, Hours: string.Join(", ", day.Select(stretch => $"{Clock(stretch.From)}–{Clock(stretch.To)}"))))
            .ToList();
        for (var (first, next) = (0, 1); first < days.Count; first = next, next++)
        {
            while (next < days.Count && days[next].Hours == days[first].Hours && days[next].Day == days[next - 1].Day + 1)
            {
                next++;
            }

            yield return $"{Days(days[first].Day, days[next - 1].Day)} {days[first].Hours}";
        }
    }

    /// <summary>Minutes as people say them: "1 valanda 30 minučių".</summary>
    public string Duration(int minutes) => string.Join(' ', new[]
    {
        minutes >= 60 ? words.Count("Names.hours", minutes / 60) : null,
        minutes % 60 != 0 || minutes == 0 ? words.Count("Names.minutes", minutes % 60) : null,
    }.OfType<string>());

    /// <summary>Minutes as the object of a sentence: "1 valandą 30 minučių".</summary>
    public string Amount(int minutes) => string.Join(' ', new[]
    {
        minutes >= 60 ? words.Count("Names.amount-hours", minutes / 60) : null,
        minutes % 60 != 0 || minutes == 0 ? words.Count("Names.amount-minutes", minutes % 60) : null,
    }.OfType<string>());

    private string Days(int first, int last) =>
        last - first == 6 ? words["Names.every-day"]
        : first == last ? Day((DayOfWeek)((first + 1) % 7))
        : $"{Day((DayOfWeek)((first + 1) % 7))}–{Day((DayOfWeek)((last + 1) % 7))}";

    private static string In(IReadOnlyDictionary<string, string> labels) => labels.TryGetValue(Reader, out var own) ? own : labels["lt"];
}
