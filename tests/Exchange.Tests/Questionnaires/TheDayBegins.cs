using Exchange.Api.Data;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;

namespace Exchange.Tests.Questionnaires;

public sealed class TheDayBegins(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("F11")]
    public async Task with_the_anketa_until_the_person_stands_by_it()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Resident();
        await World.IsAccompaniedBy(ona, rasa);
        Assert.That((await ona.Goes("/mano-diena")).Shows("Užpildykite anketą"));

        var answers = new QuestionnaireAnswers { Skills = [new("knitting", SkillLevel.Good)] };
        await World.FillsQuestionnaire(rasa, ona.Id, answers);
        Assert.That((await ona.Goes("/mano-diena")).Shows("Patvirtinkite anketą"));

        await World.HasQuestionnaire(ona, answers);
        var page = await ona.Goes("/mano-diena");
        Assert.That(page.Shows("anketą"), Is.False, page.ToString());
        Assert.That(page.Document.QuerySelector(".empty a"), Is.Not.Null);
    }
}
