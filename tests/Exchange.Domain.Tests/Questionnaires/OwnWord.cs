using Exchange.Domain.Identity;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Questionnaires;

/// <summary>Others meet only what the person stands by (F10).</summary>
public sealed class OwnWord
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Labels = new() { ["lt"] = "x", ["en"] = "x" };
    private static readonly QuestionnaireRules Rules = new(
        new([new("home", SafetyLevel.Home, Labels, "home"), new("gas", SafetyLevel.Excluded, Labels, "excluded")],
            [Skill("cleaning", "home"), Skill("laundry", "home"), Skill("boiler", "gas")]),
        new([new("parkas", 0, 0, Labels)]));

    private readonly Person ona = Person.Join(10_001, "Ona", "Kazlauskaitė", "lt", Now);
    private readonly Guid rasa = Guid.NewGuid();
    private Questionnaire questionnaire = null!;

    [SetUp]
    public void BeginAnQuestionnaire() => questionnaire = Questionnaire.Begin(ona.Id, Now);

    [Test]
    public void nothing_is_shown_to_others_before_the_first_approval()
    {
        Tell(QuestionnaireSection.Skills, Cleaning, ona.Id);

        Assert.That(questionnaire.Approved, Is.Null);
        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.Skills));
    }

    [Test]
    public void own_edit_after_approval_holds_at_once()
    {
        Approved(Cleaning);

        Tell(QuestionnaireSection.Skills, new() { Skills = [new("laundry", SkillLevel.Good)] }, ona.Id);

        Assert.That(questionnaire.Approved!.Skills, Is.EqualTo(new[] { new SkillHeld("laundry", SkillLevel.Good) }));
        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.None));
    }

    [Test]
    public void an_edit_of_a_worker_waits_and_only_the_changed_part()
    {
        Approved(Cleaning);

        Tell(QuestionnaireSection.All, Cleaning with { Week = WeekTimes.AllDays }, rasa);

        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.Times));
        Assert.That(questionnaire.Approved!.Week.IsEmpty);
        questionnaire.Approve(Now);
        Assert.That(questionnaire.Approved!.Week, Is.EqualTo(WeekTimes.AllDays));
    }

    [Test]
    public void an_edit_taken_back_by_the_worker_leaves_nothing_to_ask()
    {
        Approved(Cleaning);
        Tell(QuestionnaireSection.All, Cleaning with { Week = WeekTimes.AllDays }, rasa);

        Tell(QuestionnaireSection.All, Cleaning, rasa);

        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.None));
    }

    [Test]
    public void saving_a_waiting_part_unchanged_is_the_persons_word_for_it()
    {
        Approved(Cleaning);
        Tell(QuestionnaireSection.Times, new() { Week = WeekTimes.AllDays }, rasa);

        Tell(QuestionnaireSection.Times, new() { Week = WeekTimes.AllDays }, ona.Id);

        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.None));
        Assert.That(questionnaire.Approved!.Week, Is.EqualTo(WeekTimes.AllDays));
    }

    [Test]
    public void other_parts_keep_waiting_when_the_person_edits_one()
    {
        Approved(Cleaning);
        Tell(QuestionnaireSection.Skills, new() { Skills = [new("laundry", SkillLevel.Good)] }, rasa);

        Tell(QuestionnaireSection.Meeting, new() { DistanceMetres = 500 }, ona.Id);

        Assert.That(questionnaire.Waiting, Is.EqualTo(QuestionnaireSection.Skills));
        Assert.That(questionnaire.Approved!.Skills, Is.EqualTo(Cleaning.Skills));
        Assert.That(questionnaire.Approved.DistanceMetres, Is.EqualTo(500));
    }

    [Test]
    public void beside_a_worker_keeps_name_form_time_and_worker()
    {
        Tell(QuestionnaireSection.All, Cleaning, rasa);

        var approval = questionnaire.ApproveBeside(ona, " ona  kazlauskaite ", ConsentForm.InPerson, rasa, Now);

        Assert.That((approval.NameGiven, approval.Form, approval.WorkerId, approval.At, approval.Sections), Is.EqualTo(("ona kazlauskaite", (ConsentForm?)ConsentForm.InPerson, (Guid?)rasa, Now, QuestionnaireSection.All)));
        Assert.That(questionnaire.ApprovedAt, Is.EqualTo(Now));
    }

    [Test]
    public void beside_a_worker_asks_for_the_right_name_and_another_person()
    {
        Tell(QuestionnaireSection.All, Cleaning, rasa);

        Refuses("questionnaires.other-name", () => questionnaire.ApproveBeside(ona, "Jonas", ConsentForm.InPerson, rasa, Now));
        Refuses("questionnaires.own-word", () => questionnaire.ApproveBeside(ona, "Ona", ConsentForm.InPerson, ona.Id, Now));
    }

    [Test]
    public void is_not_asked_twice()
    {
        Approved(Cleaning);

        Refuses("questionnaires.nothing-waiting", () => questionnaire.Approve(Now));
    }

    [Test]
    [Category("A-18")]
    public void every_part_may_be_skipped()
    {
        foreach (var section in Questionnaire.Each(QuestionnaireSection.All))
        {
            Assert.That(questionnaire.Next, Is.EqualTo(section));
            questionnaire.Skip(section, Now);
        }

        Assert.That(questionnaire.Next, Is.Null);
        questionnaire.Approve(Now);
        Assert.That(questionnaire.Approved, Is.Not.Null);
    }

    [TestCase("questionnaires.unknown-skill", "flying", "lt", "parkas", 0)]
    [TestCase("questionnaires.needs-licence", "boiler", "lt", "parkas", 0)]
    [TestCase("questionnaires.unknown-language", "laundry", "xx", "parkas", 0)]
    [TestCase("questionnaires.unknown-place", "laundry", "lt", "maksva", 0)]
    [TestCase("questionnaires.distance", "laundry", "lt", "parkas", 20_001)]
    [TestCase("questionnaires.distance", "laundry", "lt", "parkas", -1)]
    public void answers_outside_the_lists_are_refused(string code, string skill, string language, string place, int metres) =>
        Refuses(code, () => Tell(QuestionnaireSection.All, new()
        {
            Skills = [new(skill, SkillLevel.Good)],
            Languages = [new(language, LanguageLevel.B1)],
            Neighbourhood = place,
            DistanceMetres = metres,
        }, ona.Id));

    [Test]
    public void a_language_outside_the_list_brings_nobody_together()
    {
        Approved(new() { Languages = [new(SpokenLanguages.Other, LanguageLevel.Native), new("lt", LanguageLevel.A2)] });
        ona.BornOn(new(1980, 5, 1));

        var profile = Profile.Of(ona, questionnaire.Approved, questionnaire.ApprovedAt, []);

        Assert.That(profile.Languages.Select(language => language.Code), Is.EqualTo(new[] { "lt" }));
        Assert.That(profile.Age.On(new(2026, 3, 3)), Is.EqualTo(AgeBand.Adult));
    }

    private static QuestionnaireAnswers Cleaning => new() { Skills = [new("cleaning", SkillLevel.CanDo)] };

    private void Approved(QuestionnaireAnswers answers)
    {
        Tell(QuestionnaireSection.All, answers, ona.Id);
        questionnaire.Approve(Now);
    }

    private void Tell(QuestionnaireSection sections, QuestionnaireAnswers answers, Guid by) => questionnaire.Tell(sections, answers, by, Now, Rules);

    private static Skill Skill(string code, string category) => new(code, category, null, null, Labels, new Dictionary<string, IReadOnlyList<string>>(), null);

    private static void Refuses(string code, Action act) => Assert.That(Assert.Throws<Refused>(act)!.Code, Is.EqualTo(code));
}
