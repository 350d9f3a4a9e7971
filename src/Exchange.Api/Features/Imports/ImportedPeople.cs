using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>The worker's people whom one import has made.</summary>
/// <param name="At">When it was, as ticks of universal time.</param>
[May(Who.SocialWorker)]
public sealed record ImportedPeople(long At) : IRequest<IReadOnlyList<ImportedPerson>>;

/// <param name="Id">Person.</param>
/// <param name="Name">Full name.</param>
public sealed record ImportedPerson(Guid Id, string Name);

internal sealed class ImportedPeopleHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<ImportedPeople, IReadOnlyList<ImportedPerson>>
{
    public async Task<IReadOnlyList<ImportedPerson>> Handle(ImportedPeople request, CancellationToken ct)
    {
        if (request.At < TimeSpan.TicksPerDay || request.At > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
        {
            return [];
        }

        // Both stores keep instants to the microsecond.
        var at = new DateTimeOffset(request.At, TimeSpan.Zero);
        var (first, last) = (at.AddMicroseconds(-1), at.AddMicroseconds(1));
        var people = await (
            from participant in db.Participants.VisibleTo(actor)
            join person in db.People on participant.PersonId equals person.Id
            where participant.EnrolledAt >= first && participant.EnrolledAt <= last
            orderby person.MemberNumber
            select person).AsNoTracking().ToListAsync(ct);
        return [.. people.Select(person => new ImportedPerson(person.Id, person.FullName))];
    }
}
