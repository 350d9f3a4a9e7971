using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Whose questionnaire somebody may open: their own, and those of a worker's own people. Anything else does not exist (S1, C-14).</summary>
internal sealed class QuestionnaireReach(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    /// <param name="personId">Whose; null for the person the request is about.</param>
    /// <param name="ct">Stops the look-up.</param>
    /// <exception cref="Refused"><c>access.not-found</c>, or <c>access.denied</c> for staff who have no questionnaire of their own.</exception>
    public async Task<Person> PersonAsync(Guid? personId, CancellationToken ct)
    {
        if ((personId ?? actor.Me) == actor.Me)
        {
            return actor.May(Who.Resident) ? await db.People.OneAsync(actor.Me, ct) : throw new Refused("access.denied");
        }

        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        return await db.People.Where(person => mine.Contains(person.Id)).OneAsync(personId!.Value, ct);
    }

    /// <summary>The questionnaire, begun when there is none yet, for a change whose concern is its person.</summary>
    /// <param name="personId">Whose; null for the person the request is about.</param>
    /// <param name="version">What the writer had read, or null not to ask.</param>
    /// <param name="ct">Stops the look-up.</param>
    /// <exception cref="Refused">As for the person, and <c>access.changed</c> when somebody else has written since.</exception>
    public async Task<(Person Person, Questionnaire Questionnaire)> OpenAsync(Guid? personId, int? version, CancellationToken ct)
    {
        var person = await PersonAsync(personId, ct);
        var questionnaire = await db.Questionnaires.SingleOrDefaultAsync(a => a.PersonId == person.Id, ct);
        if (questionnaire is null)
        {
            questionnaire = Questionnaire.Begin(person.Id, clock.GetUtcNow());
            db.Questionnaires.Add(questionnaire);
        }

        actor.Note.About = person.Id;
        return version is null || version == questionnaire.Version ? (person, questionnaire) : throw new Refused("access.changed");
    }
}
