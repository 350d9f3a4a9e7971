using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>The people a worker accompanies, by the Lithuanian alphabet.</summary>
[May(Who.SocialWorker)]
public sealed record MyPeople : IRequest<PageOf<PersonLine>>
{
    /// <summary>Part of a name, member number or phone; case and Lithuanian letters do not matter.</summary>
    [StringLength(80, ErrorMessage = "Validation.check")]
    public string? Search { get; init; }

    [Range(1, 100_000, ErrorMessage = "Validation.check")]
    public int Page { get; init; } = 1;
}

/// <param name="Id">Person.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">Number on the card.</param>
/// <param name="Phone">Phone, or null when the person has none.</param>
/// <param name="MandateEndsAt">Until when the reader may act for the person; null when they may not.</param>
public sealed record PersonLine(Guid Id, string Name, int MemberNumber, string? Phone, DateTimeOffset? MandateEndsAt);

internal sealed class MyPeopleHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyPeople, PageOf<PersonLine>>
{
    private const int Size = 25;

    public async Task<PageOf<PersonLine>> Handle(MyPeople request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var people = await db.People.AsNoTracking().Where(person => mine.Contains(person.Id)).ToListAsync(ct);
        var mandates = (await db.Mandates.AsNoTracking().Where(m => m.WorkerId == actor.Actor && mine.Contains(m.PersonId)).ToListAsync(ct))
            .Where(mandate => mandate.HoldsAt(now))
            .GroupBy(mandate => mandate.PersonId)
            .ToDictionary(group => group.Key, group => group.Max(mandate => mandate.EndsAt));

        // A caseload is some dozens of people: folding and the Lithuanian alphabet are easier here than in two databases.
        var found = people.Where(person => person.Answers(request.Search))
            .OrderBy(person => person.FullName, StringComparer.Create(CultureInfo.GetCultureInfo("lt"), ignoreCase: true))
            .ToList();
        var page = found.Skip((request.Page - 1) * Size).Take(Size)
            .Select(person => new PersonLine(person.Id, person.FullName, person.MemberNumber, person.Phone, mandates.TryGetValue(person.Id, out var ends) ? ends : null));
        return new([.. page], request.Page, Size, found.Count);
    }
}
