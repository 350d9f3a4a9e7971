using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Places;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Benchmarks;

/// <summary>
/// An invented community of any size, the same each time: every person has one listing, every second a questionnaire that they stand by.
/// Made by the aggregates' own verbs and saved in bulk, so the rows are as the product writes them; nobody is told and no journal is kept.
/// </summary>
internal static class GrownCommunity
{
    private const int Batch = 2_000;

    private static readonly string[] FirstNames = ["Ona", "Jonas", "Vida", "Petras", "Rasa", "Tomas", "Olena", "Milda", "Algis", "Birutė"];
    private static readonly string[] LastNames = ["Kazlauskienė", "Petraitis", "Šimkutė", "Jankauskas", "Ševčenko", "Urbonas", "Navickaitė", "Žukauskas"];
    private static readonly string[] Words = ["šeštadienį", "vakare", "namuose", "kaimynams", "pradedantiems", "vaikams", "kieme", "bibliotekoje", "ramiai", "greitai", "su įrankiais", "be įrankių"];

    public static async Task GrowAsync(App app, int people)
    {
        var random = new Random(people);
        var vocabulary = app.Services.GetRequiredService<Vocabulary>();
        var parts = app.Services.GetRequiredService<Neighbourhoods>().All;
        var (held, rules) = (app.Services.GetRequiredService<HeldWords>(), app.Services.GetRequiredService<QuestionnaireRules>());
        var skills = vocabulary.Skills.Where(skill => vocabulary.SafetyOf(skill.Code) <= SafetyLevel.PublicPlace).Select(skill => skill.Code).ToArray();
        var now = app.Clock.Now;
        for (var made = 0; made < people; made += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = made; i < Math.Min(people, made + Batch); i++)
            {
                var at = now.AddMinutes(-random.Next(20 * 24 * 60));
                var person = Person.Join(100_000 + i, FirstNames[random.Next(FirstNames.Length)], LastNames[random.Next(LastNames.Length)], "lt", at);
                person.BornOn(new(1945 + random.Next(55), 1 + random.Next(12), 1 + random.Next(28)));
                db.People.Add(person);
                db.Accounts.Add(Account.OpenFor(person.Id, at));
                var part = parts[random.Next(parts.Count)].Code;
                db.Listings.Add(ListingOf(person, i, skills[random.Next(skills.Length)], part, at));
                if (i % 2 == 0)
                {
                    db.Add(QuestionnaireOf(person, part, at));
                }
            }

            await db.SaveChangesAsync();
        }

        // The store plans by what it has counted, as it would after a night.
        await app.LookAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));

        WeekTimes AnyWeek()
        {
            var from = 8 + random.Next(9);
            return WeekTimes.None.With((DayOfWeek)random.Next(7), from, from + 3).With((DayOfWeek)random.Next(7), from, from + 3);
        }

        Listing ListingOf(Person person, int i, string skill, string part, DateTimeOffset at)
        {
            var listing = Listing.Begin(person.Id, i % 2 == 0 ? ListingKind.Offer : ListingKind.Need, skill, vocabulary, at);
            var title = vocabulary.Find(skill)!.Labels["lt"];
            var text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[random.Next(Words.Length)]));
            listing.Write(new(title, text, "lt", ["lt"], random.Next(3) == 0 ? WeekTimes.None : AnyWeek(), part, (MeetingMode)random.Next(1, 4), 60, 1, false), vocabulary, held, person.Id, at);
            listing.Publish(new(true, 5), vocabulary, held, person.Id, at);
            return listing;
        }

        Questionnaire QuestionnaireOf(Person person, string part, DateTimeOffset at)
        {
            var said = new QuestionnaireAnswers
            {
                Skills = [new(skills[random.Next(skills.Length)], SkillLevel.Good)],
                Interests = [skills[random.Next(skills.Length)]],
                Needs = [.. new[] { skills[random.Next(skills.Length)], skills[random.Next(skills.Length)] }.Distinct()],
                Languages = [new("lt", LanguageLevel.C2)],
                Week = AnyWeek(),
                Neighbourhood = part,
                DistanceMetres = 500 * random.Next(1, 7),
                Mode = MeetingMode.Both,
            };
            var questionnaire = Questionnaire.Begin(person.Id, at);
            questionnaire.Tell(QuestionnaireSection.All, said, person.Id, at, rules);
            questionnaire.Approve(at);
            return questionnaire;
        }
    }
}
