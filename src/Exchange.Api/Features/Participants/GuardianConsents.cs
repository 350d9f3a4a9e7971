using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>Consents of guardians on file for one of the worker's young people (S2). Leaves an access record.</summary>
[May(Who.SocialWorker)]
public sealed record GuardianConsents(Guid PersonId) : IRequest<GuardianFile>, ISensitive;

/// <param name="Name">Full name of the young person.</param>
/// <param name="IsMinor">Under 18 today.</param>
/// <param name="Needed">Under 16 today: nothing is published or accepted without a consent.</param>
/// <param name="Holds">One holds now.</param>
/// <param name="Wider">One that speaks of homes, evenings and what repeats holds now (S3).</param>
/// <param name="Lines">Newest first.</param>
public sealed record GuardianFile(string Name, bool IsMinor, bool Needed, bool Holds, bool Wider, IReadOnlyList<GuardianLine> Lines);

/// <param name="Guardian">Who said so.</param>
/// <param name="Word">What they said.</param>
/// <param name="TextVersion">To which version of the text.</param>
/// <param name="Form">How.</param>
/// <param name="GivenAt">When.</param>
/// <param name="EndsAt">Until when.</param>
/// <param name="WithdrawnAt">When it was taken back, or null.</param>
public sealed record GuardianLine(string Guardian, GuardianWord Word, int TextVersion, ConsentForm Form, DateTimeOffset GivenAt, DateTimeOffset EndsAt, DateTimeOffset? WithdrawnAt);

internal sealed class GuardianConsentsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<GuardianConsents, GuardianFile>
{
    public async Task<GuardianFile> Handle(GuardianConsents request, CancellationToken ct)
    {
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var (person, today, now) = (await db.People.AsNoTracking().Where(p => mine.Contains(p.Id)).OneAsync(request.PersonId, ct), clock.TodayInKaunas(), clock.GetUtcNow());
        var consents = await db.GuardianConsents.AsNoTracking().Where(consent => consent.PersonId == person.Id).OrderByDescending(consent => consent.GivenAt).ToListAsync(ct);
        return new(
            person.FullName,
            person.IsMinorOn(today),
            person.AgeOn(today) < GuardianConsent.NeededBelow,
            consents.Exists(consent => consent.HoldsAt(now)),
            consents.Exists(consent => consent.HoldsAt(now) && consent.TextVersion >= GuardianConsent.WiderFrom),
            [.. consents.Select(consent => new GuardianLine(consent.Guardian, consent.Word, consent.TextVersion, consent.Form, consent.GivenAt, consent.EndsAt, consent.WithdrawnAt))]);
    }
}
