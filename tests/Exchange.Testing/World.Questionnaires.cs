using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Features.Questionnaires;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using Exchange.Domain.Questionnaires;

namespace Exchange.Testing;

/// <summary>Questionnaires of a scenario.</summary>
public static class WorldOfQuestionnaires
{
    /// <summary>The person has filled in their questionnaire and stands by it.</summary>
    public static async Task HasQuestionnaire(this World world, Member person, QuestionnaireAnswers answers)
    {
        await world.App.SendAsync(Said(answers), person.Id, Who.Resident);
        await world.App.SendAsync(new ApproveMyQuestionnaire(), person.Id, Who.Resident);
    }

    /// <summary>A worker has filled in the questionnaire of one of their people, who has not said yes yet.</summary>
    public static Task<int> FillsQuestionnaire(this World world, Member worker, Guid personId, QuestionnaireAnswers answers) =>
        world.App.SendAsync(Said(answers) with { PersonId = personId }, worker.Id, Who.SocialWorker);

    /// <summary>The person is in the caseload of the worker.</summary>
    public static Task<int> IsAccompaniedBy(this World world, Member person, Member worker) => world.App.LookAsync(db =>
    {
        db.Participants.Add(Participant.Enrol(person.Id, worker.Id, world.App.Clock.Now));
        return db.SaveChangesAsync();
    });

    /// <summary>Writes a whole questionnaire over the API with the tag of what was read.</summary>
    public static async Task<HttpResponseMessage> PutQuestionnaire(this HttpClient api, string address, object document, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(document) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await api.SendAsync(request);
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static TellQuestionnaire Said(QuestionnaireAnswers answers) => new()
    {
        Skills = [.. answers.Skills.Select(skill => new SkillAnswer { Code = skill.Code, Level = skill.Level })],
        Interests = answers.Interests,
        Needs = answers.Needs,
        Languages = [.. answers.Languages.Select(language => new LanguageAnswer { Code = language.Code, Level = language.Level })],
        Week = answers.Week,
        Neighbourhood = answers.Neighbourhood,
        DistanceMetres = answers.DistanceMetres,
        Mode = answers.Mode,
        Limits = answers.Limits,
    };
}
