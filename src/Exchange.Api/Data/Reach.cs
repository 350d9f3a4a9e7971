using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;

namespace Exchange.Api.Data;

/// <summary>Who may see which rows. What is out of reach does not exist: 404, never 403 (S1).</summary>
internal static class Reach
{
    /// <summary>A worker sees the own caseload, and nobody else sees any (C-14).</summary>
    public static IQueryable<Participant> VisibleTo(this IQueryable<Participant> participants, CurrentActor actor)
    {
        var worker = actor.May(Who.SocialWorker) ? actor.ActorId : null;
        return participants.Where(participant => participant.WorkerId == worker);
    }

    /// <summary>The people behind the caseload of a worker; for an administrator everybody, because roles and cards are theirs to give.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, CurrentActor actor, ExchangeDb db)
    {
        var mine = db.Participants.VisibleTo(actor);
        var all = actor.May(Who.Administrator);
        return people.Where(person => all || mine.Any(participant => participant.PersonId == person.Id));
    }

    /// <summary>The table a worker has laid on the desk, while it is kept.</summary>
    public static IQueryable<ImportDraft> VisibleTo(this IQueryable<ImportDraft> drafts, CurrentActor actor, DateTimeOffset now)
    {
        var oldest = now - ImportDraft.Kept;
        return drafts.Where(draft => draft.OwnerId == actor.ActorId && draft.At > oldest);
    }
}
