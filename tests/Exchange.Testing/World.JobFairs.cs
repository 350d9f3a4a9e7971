using Exchange.Api;
using Exchange.Api.Features.JobFairs;
using Exchange.Api.Pipeline;
using Exchange.Domain.Matching;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Testing;

/// <summary>Fairs of a scenario.</summary>
public static class FairsOfTheWorld
{
    /// <summary>A public fair that takes everybody from today.</summary>
    public static async Task<Guid> Fair(this World world, string title = "Pavasario darbo mugė", int inDays = 14)
    {
        var today = world.App.Clock.TodayInKaunas();
        var id = await world.App.SendAsync(
            new PlanFair
            {
                Title = title,
                Date = today.AddDays(inDays),
                Opens = new(10, 0),
                Closes = new(15, 0),
                Place = "Taikos pr. 78, Kaunas",
                GetThere = "6 autobusas, stotelė „Dainava“; 5 minutės pėsčiomis.",
            },
            Guid.NewGuid(),
            Who.Coordinator);
        await world.App.SendAsync(new PublishFair(id), Guid.NewGuid(), Who.Coordinator);
        return id;
    }

    public static Task<Guid> RegistersForFair(this World world, Member resident, Guid fair, bool? showsCard = null) =>
        world.App.SendAsync(new RegisterForFair { FairId = fair, ShowsCard = showsCard }, resident.Id, Who.Resident);

    /// <summary>The employer asks for a stand with these jobs and gets it.</summary>
    public static async Task<Guid> TakesStand(this World world, Member employer, Guid fair, params Guid[] jobs)
    {
        var stand = await world.App.SendAsync(new AskForStand { FairId = fair, VacancyIds = jobs }, employer.Id, Who.Employer);
        await world.App.SendAsync(new ApproveStand(stand), Guid.NewGuid(), Who.Coordinator);
        return stand;
    }

    /// <summary>A resident with an approved questionnaire who registered and agreed to show the card.</summary>
    public static async Task<Member> Candidate(this World world, Guid fair, string firstName, QuestionnaireAnswers answers, string lastName = "Kazlauskienė", DateOnly? born = null)
    {
        var person = await world.Resident(firstName, lastName, born);
        await world.App.LookAsync(async db =>
        {
            var questionnaire = Questionnaire.Begin(person.Id, world.App.Clock.Now);
            questionnaire.Tell(QuestionnaireSection.All, answers, person.Id, world.App.Clock.Now, (QuestionnaireRules)world.App.Services.GetService(typeof(QuestionnaireRules))!);
            db.Questionnaires.Add(questionnaire);
            db.Add(questionnaire.Approve(world.App.Clock.Now));
            return await db.SaveChangesAsync();
        });
        await world.RegistersForFair(person, fair, showsCard: true);
        return person;
    }

    /// <summary>Five and more candidates, so that cards may be shown.</summary>
    public static async Task<IReadOnlyList<Member>> Crowd(this World world, Guid fair, int count = 5)
    {
        var crowd = new List<Member>();
        for (var i = 0; i < count; i++)
        {
            crowd.Add(await world.Candidate(fair, $"Minios{i}", CooksInTheMorning));
        }

        return crowd;
    }

    public static QuestionnaireAnswers CooksInTheMorning { get; } = new()
    {
        Skills = [new("meal-cooking", SkillLevel.Good)],
        Languages = [new("lt", LanguageLevel.B2)],
        Week = WeekTimes.None.With(DayOfWeek.Tuesday, 8, 12),
        Mode = MeetingMode.Both,
    };
}
